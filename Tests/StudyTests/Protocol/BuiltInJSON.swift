import CanonicalJSON
import Study

/// The canonical JSON of the built-in protocol.
///
/// This room reads no YAML, so the tests hold the document once more as JSON; StudyLedger's tests compare the two.
enum BuiltInJSON {
    static let text = #"""
        {"analysis":{"condition":"fibromyalgia","confidencePercent":95,"lateEntryHours":24,"missing":"non-responder",\#
        "pooledPrefers":"part-2","predictors":[{"id":"baseline-pain","instrument":"pain-nrs",\#
        "label":"Pain NRS before","score":"NRS01","timepoint":"pre"},{"id":"mood","instrument":"phq-9",\#
        "label":"PHQ-9 before","score":"total","timepoint":"pre"},{"id":"anxiety","instrument":"gad-7",\#
        "label":"GAD-7 before","score":"total","timepoint":"pre"},{"id":"dissociation","instrument":"cadss",\#
        "label":"CADSS after","score":"total","timepoint":"post"}],"responderSets":["all","complete"],\#
        "sustained":{"days":21,"percent":30},"zeros":"drop"},"checks":{"checkValidHours":24,"lostAttempts":3,\#
        "vitalsEveryMinutes":15,"weightChangePercent":10,"weightValidDays":7},\#
        "criticalFields":["adverseEvent.reported/flags","adverseEvent.reported/grade",\#
        "assessment.recorded/items","consent.given/formVersion","dosePlan.ordered/weightKg",\#
        "historicalInfusion.abstracted/duration","historicalInfusion.abstracted/postNRS",\#
        "historicalInfusion.abstracted/preNRS","historicalInfusion.abstracted/reliefPercent",\#
        "infusion.started/rate"],\#
        "datasets":{"arm":{"code":"KET","name":"Ketamine infusion"},"doseForm":"INJECTION, SOLUTION","elements":{\#
        "treatment":{"code":"KET","epoch":"OPEN LABEL TREATMENT","name":"Ketamine infusions"}},\#
        "registry":"ClinicalTrials.gov","summary":[{"code":"C49487","parameter":"ADAPT","value":"N"},{\#
        "code":"C49487","parameter":"HLTSUBJI","value":"N"},{"code":"C1909","parameter":"INTTYPE","value":"DRUG"},{\#
        "code":"C15208","parameter":"OBSMODEL","value":"COHORT"},{"code":"C49487","parameter":"RANDOM","value":"N"},\#
        {"code":"C49636","parameter":"SEXPOP","value":"BOTH"},{"code":"C16084","parameter":"STYPE",\#
        "value":"OBSERVATIONAL"},{"code":"C49659","parameter":"TBLIND","value":"OPEN LABEL"},{"code":"C41132",\#
        "parameter":"TCNTRL","value":"NONE"},{"code":"C49656","parameter":"TINDTP","value":"TREATMENT"},{\#
        "code":"C48660","parameter":"TPHASE","value":"NOT APPLICABLE"},{"code":"C49667","parameter":"TTYPE",\#
        "value":"SAFETY"}],"treatment":"KETAMINE"},\#
        "dose":{"deliveredTolerancePercent":5,"duration":"elapsed",\#
        "guidelineMinimumMg":"80","guidelineMinimumMinutes":120,"importantShortMinutes":120,\#
        "maximumMgPerKg":"2.00","maximumMinutes":240,"minimumMgPerKg":"1.50","minimumMinutes":180,\#
        "planTolerancePercent":1},"endpoints":[{"baseline":"pre","direction":"lower-better","id":"pain-nrs",\#
        "instrument":"pain-nrs","label":"Pain NRS","score":"NRS01","thresholds":[30,50],"timepoint":"post"},\#
        {"direction":"higher-better","id":"relief","instrument":"relief","label":"Percent pain relief",\#
        "score":"RELIEF01","thresholds":[30,50],"timepoint":"follow-up"}],"groups":[{"id":"part-1",\#
        "label":"Part 1","parts":["part-1"]},{"id":"part-2","label":"Part 2","parts":["part-2"]},{"id":"all",\#
        "label":"Both parts","parts":["part-1","part-2"]}],"instruments":[{"direction":"lower-better",\#
        "id":"pain-nrs","items":[{"code":"NRS01","kind":"integer","label":"Pain","maximum":10,"minimum":0}],\#
        "label":"Pain NRS","recalls":["now","last24hAverage","last7dAverage","worst24h"],"version":"1"},\#
        {"direction":"higher-better","hasDuration":true,"id":"relief","items":[{"code":"RELIEF01",\#
        "kind":"integer","label":"Relief in per cent","maximum":100,"minimum":0}],"label":"Pain relief",\#
        "version":"1"},{"direction":"lower-better","flags":[{"atLeast":1,"flag":"phq-9-item-9","item":"PHQ09"}],\#
        "id":"phq-9","items":[{"code":"PHQ01","kind":"integer","maximum":3,"minimum":0},{"code":"PHQ02",\#
        "kind":"integer","maximum":3,"minimum":0},{"code":"PHQ03","kind":"integer","maximum":3,"minimum":0},\#
        {"code":"PHQ04","kind":"integer","maximum":3,"minimum":0},{"code":"PHQ05","kind":"integer","maximum":3,\#
        "minimum":0},{"code":"PHQ06","kind":"integer","maximum":3,"minimum":0},{"code":"PHQ07","kind":"integer",\#
        "maximum":3,"minimum":0},{"code":"PHQ08","kind":"integer","maximum":3,"minimum":0},{"code":"PHQ09",\#
        "kind":"integer","maximum":3,"minimum":0}],"label":"PHQ-9","scores":[{"bands":[{"id":"minimal",\#
        "maximum":"4"},{"id":"mild","maximum":"9"},{"id":"moderate","maximum":"14"},{"id":"moderately-severe",\#
        "maximum":"19"},{"id":"severe"}],"id":"total","items":["PHQ01","PHQ02","PHQ03","PHQ04","PHQ05","PHQ06",\#
        "PHQ07","PHQ08","PHQ09"],"label":"PHQ-9 total","minimumAnswered":7,"op":"sum","roundedTo":0}],\#
        "version":"1"},{"direction":"lower-better","id":"gad-7","items":[{"code":"GAD01","kind":"integer",\#
        "maximum":3,"minimum":0},{"code":"GAD02","kind":"integer","maximum":3,"minimum":0},{"code":"GAD03",\#
        "kind":"integer","maximum":3,"minimum":0},{"code":"GAD04","kind":"integer","maximum":3,"minimum":0},\#
        {"code":"GAD05","kind":"integer","maximum":3,"minimum":0},{"code":"GAD06","kind":"integer","maximum":3,\#
        "minimum":0},{"code":"GAD07","kind":"integer","maximum":3,"minimum":0}],"label":"GAD-7",\#
        "scores":[{"bands":[{"id":"minimal","maximum":"4"},{"id":"mild","maximum":"9"},{"id":"moderate",\#
        "maximum":"14"},{"id":"severe"}],"id":"total","items":["GAD01","GAD02","GAD03","GAD04","GAD05","GAD06",\#
        "GAD07"],"label":"GAD-7 total","minimumAnswered":6,"op":"sum","roundedTo":0}],"version":"1"},\#
        {"direction":"lower-better","id":"cadss","items":[{"code":"CADSS01","kind":"integer","maximum":4,\#
        "minimum":0},{"code":"CADSS02","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS03",\#
        "kind":"integer","maximum":4,"minimum":0},{"code":"CADSS04","kind":"integer","maximum":4,"minimum":0},\#
        {"code":"CADSS05","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS06","kind":"integer",\#
        "maximum":4,"minimum":0},{"code":"CADSS07","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS08",\#
        "kind":"integer","maximum":4,"minimum":0},{"code":"CADSS09","kind":"integer","maximum":4,"minimum":0},\#
        {"code":"CADSS10","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS11","kind":"integer",\#
        "maximum":4,"minimum":0},{"code":"CADSS12","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS13",\#
        "kind":"integer","maximum":4,"minimum":0},{"code":"CADSS14","kind":"integer","maximum":4,"minimum":0},\#
        {"code":"CADSS15","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS16","kind":"integer",\#
        "maximum":4,"minimum":0},{"code":"CADSS17","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS18",\#
        "kind":"integer","maximum":4,"minimum":0},{"code":"CADSS19","kind":"integer","maximum":4,"minimum":0},\#
        {"code":"CADSS20","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS21","kind":"integer",\#
        "maximum":4,"minimum":0},{"code":"CADSS22","kind":"integer","maximum":4,"minimum":0},{"code":"CADSS23",\#
        "kind":"integer","maximum":4,"minimum":0}],"label":"CADSS","scores":[{"id":"total","items":["CADSS01",\#
        "CADSS02","CADSS03","CADSS04","CADSS05","CADSS06","CADSS07","CADSS08","CADSS09","CADSS10","CADSS11",\#
        "CADSS12","CADSS13","CADSS14","CADSS15","CADSS16","CADSS17","CADSS18","CADSS19","CADSS20","CADSS21",\#
        "CADSS22","CADSS23"],"label":"CADSS total","op":"sum"},{"id":"total-prorated","items":["CADSS01",\#
        "CADSS02","CADSS03","CADSS04","CADSS05","CADSS06","CADSS07","CADSS08","CADSS09","CADSS10","CADSS11",\#
        "CADSS12","CADSS13","CADSS14","CADSS15","CADSS16","CADSS17","CADSS18","CADSS19","CADSS20","CADSS21",\#
        "CADSS22","CADSS23"],"label":"CADSS total, prorated","minimumAnswered":20,"op":"sum"},\#
        {"id":"depersonalisation","items":["CADSS03","CADSS04","CADSS05","CADSS06","CADSS07","CADSS20",\#
        "CADSS23"],"op":"sum"},{"id":"derealisation","items":["CADSS01","CADSS02","CADSS08","CADSS09","CADSS10",\#
        "CADSS11","CADSS12","CADSS13","CADSS16","CADSS17","CADSS18","CADSS19"],"op":"sum"},{"id":"amnesia",\#
        "items":["CADSS14","CADSS15","CADSS22"],"op":"sum"},{"id":"cadss-6","items":["CADSS01","CADSS02",\#
        "CADSS06","CADSS07","CADSS15","CADSS22"],"label":"CADSS-6","op":"sum"}],"version":"23-item"},\#
        {"direction":"lower-better","id":"fiqr","items":[{"code":"FIQR01","kind":"integer","maximum":10,\#
        "minimum":0},{"code":"FIQR02","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR03",\#
        "kind":"integer","maximum":10,"minimum":0},{"code":"FIQR04","kind":"integer","maximum":10,"minimum":0},\#
        {"code":"FIQR05","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR06","kind":"integer",\#
        "maximum":10,"minimum":0},{"code":"FIQR07","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR08",\#
        "kind":"integer","maximum":10,"minimum":0},{"code":"FIQR09","kind":"integer","maximum":10,"minimum":0},\#
        {"code":"FIQR10","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR11","kind":"integer",\#
        "maximum":10,"minimum":0},{"code":"FIQR12","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR13",\#
        "kind":"integer","maximum":10,"minimum":0},{"code":"FIQR14","kind":"integer","maximum":10,"minimum":0},\#
        {"code":"FIQR15","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR16","kind":"integer",\#
        "maximum":10,"minimum":0},{"code":"FIQR17","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR18",\#
        "kind":"integer","maximum":10,"minimum":0},{"code":"FIQR19","kind":"integer","maximum":10,"minimum":0},\#
        {"code":"FIQR20","kind":"integer","maximum":10,"minimum":0},{"code":"FIQR21","kind":"integer",\#
        "maximum":10,"minimum":0}],"label":"FIQR","scores":[{"divisor":3,"id":"function","items":["FIQR01",\#
        "FIQR02","FIQR03","FIQR04","FIQR05","FIQR06","FIQR07","FIQR08","FIQR09"],"minimumAnswered":5,\#
        "op":"sum"},{"id":"impact","items":["FIQR10","FIQR11"],"minimumAnswered":1,"op":"sum"},{"divisor":2,\#
        "id":"symptoms","items":["FIQR12","FIQR13","FIQR14","FIQR15","FIQR16","FIQR17","FIQR18","FIQR19",\#
        "FIQR20","FIQR21"],"minimumAnswered":5,"op":"sum"},{"bands":[{"id":"remission","maximum":"23"},\#
        {"id":"mild","maximum":"40"},{"id":"moderate","maximum":"63"},{"id":"severe","maximum":"82"},\#
        {"id":"very-severe"}],"id":"total","items":["function","impact","symptoms"],"label":"FIQR total",\#
        "op":"sum"}],"version":"2009"},{"direction":"lower-better","id":"bpi-sf","items":[{"code":"BPI03",\#
        "kind":"integer","maximum":10,"minimum":0},{"code":"BPI04","kind":"integer","maximum":10,"minimum":0},\#
        {"code":"BPI05","kind":"integer","maximum":10,"minimum":0},{"code":"BPI06","kind":"integer",\#
        "maximum":10,"minimum":0},{"code":"BPI09A","kind":"integer","maximum":10,"minimum":0},{"code":"BPI09B",\#
        "kind":"integer","maximum":10,"minimum":0},{"code":"BPI09C","kind":"integer","maximum":10,"minimum":0},\#
        {"code":"BPI09D","kind":"integer","maximum":10,"minimum":0},{"code":"BPI09E","kind":"integer",\#
        "maximum":10,"minimum":0},{"code":"BPI09F","kind":"integer","maximum":10,"minimum":0},{"code":"BPI09G",\#
        "kind":"integer","maximum":10,"minimum":0}],"label":"BPI short form","scores":[{"id":"severity",\#
        "items":["BPI03","BPI04","BPI05","BPI06"],"label":"BPI pain severity","op":"mean"},{"id":"interference",\#
        "items":["BPI09A","BPI09B","BPI09C","BPI09D","BPI09E","BPI09F","BPI09G"],"label":"BPI interference",\#
        "minimumAnswered":4,"op":"mean"}],"version":"1991"},{"direction":"lower-better","id":"pgic",\#
        "items":[{"code":"PGIC01","kind":"integer","label":"Change since the infusion","maximum":7,\#
        "minimum":1}],"label":"PGIC","version":"1-is-best"}],"parts":[{"ageYears":{"minimum":18,"ruling":18},\#
        "assessments":[{"instrument":"pain-nrs","required":true,"timepoint":"pre"},{"instrument":"pain-nrs",\#
        "required":true,"timepoint":"post"},{"instrument":"relief","required":true,"timepoint":"follow-up"}],\#
        "criteria":[{"id":"P1-I1","kind":"inclusion",\#
        "label":"Written consent to the use of medical and demographic data"},{"id":"P1-I2","kind":"inclusion",\#
        "label":"Older than 18 years"},{"id":"P1-I3","kind":"inclusion","label":"Diagnosis of fibromyalgia"},\#
        {"id":"P1-I4","kind":"inclusion","label":"At least 4 intravenous ketamine infusions"},{"id":"P1-I5",\#
        "kind":"inclusion","label":"A pain NRS just before an infusion and one after it"},{"id":"P1-I6",\#
        "kind":"inclusion","label":"Percentage and duration of pain relief at the follow-up visit"},\#
        {"id":"P1-E1","kind":"exclusion","label":"Younger than 18 years"},{"id":"P1-E2","kind":"exclusion",\#
        "label":"No signed consent form"},{"id":"P1-E3","kind":"exclusion",\#
        "label":"Fewer than 4 intravenous ketamine infusions"},{"id":"P1-E4","kind":"exclusion",\#
        "label":"Too little information for the analysis"}],"criteriaVersion":"1.0","id":"part-1",\#
        "index":"last-abstracted","label":"Part 1, retrospective","minimumPriorInfusions":4,"procedures":false},\#
        {"ageYears":{"minimum":18,"ruling":18},"assessments":[{"instrument":"pain-nrs","required":true,\#
        "timepoint":"pre"},{"instrument":"pain-nrs","required":true,"timepoint":"post"},{"instrument":"relief",\#
        "required":true,"timepoint":"follow-up"},{"instrument":"phq-9","required":false,"timepoint":"pre"},\#
        {"instrument":"phq-9","required":false,"timepoint":"follow-up"},{"instrument":"gad-7","required":false,\#
        "timepoint":"pre"},{"instrument":"gad-7","required":false,"timepoint":"follow-up"},\#
        {"instrument":"cadss","required":false,"timepoint":"pre"},{"instrument":"cadss","required":false,\#
        "timepoint":"post"},{"instrument":"fiqr","required":false,"timepoint":"pre"},{"instrument":"fiqr",\#
        "required":false,"timepoint":"follow-up"},{"instrument":"bpi-sf","required":false,"timepoint":"pre"},\#
        {"instrument":"bpi-sf","required":false,"timepoint":"follow-up"},{"instrument":"pgic","required":false,\#
        "timepoint":"follow-up"}],"criteria":[{"id":"P2-I1","kind":"inclusion","label":"Older than 18 years"},\#
        {"id":"P2-I2","kind":"inclusion","label":"Written informed consent"},{"id":"P2-I3","kind":"inclusion",\#
        "label":"Diagnosis of fibromyalgia"},{"id":"P2-I4","kind":"inclusion",\#
        "label":"Intravenous ketamine is prescribed"},{"id":"P2-I5","kind":"inclusion",\#
        "label":"Safety screening for ketamine passed"},{"id":"P2-I6","kind":"inclusion",\#
        "label":"At least 3 intravenous ketamine infusions to find the dose"},{"id":"P2-I7","kind":"inclusion",\#
        "label":"Willing and able to follow procedures and instructions"}],"criteriaVersion":"1.0",\#
        "id":"part-2","index":"first-infusion","label":"Part 2, prospective","minimumPriorInfusions":3,\#
        "procedures":true}],"registration":"NCT06916403","roles":[{"role":"administrator",\#
        "types":["ledger.*","actor.*","study.*","protocol.*",\#
        "ethicsApproval.*","consentForm.*","safetyReference.*","codeList.*","site.*","role.*","access.*",\#
        "auditTrail.*","monitoringVisit.*","inspection.*","dataCut.*","database.*","analysis.*","text.*",\#
        "query.closed","deviation.submitted","sourceData.*","incident.*","event.*"]},{"role":"investigator",\#
        "types":["participant.*","eligibilityCriterion.*","eligibility.*","consent.*",\#
        "historicalInfusion.*","assessment.*","note.*","dosePlan.*","preInfusionCheck.*","infusion.*",\#
        "infusionRate.*","bolus.*","vitals.*","adverseEvent.*","causality.*","expectedness.*",\#
        "seriousness.*","saeReport.*","pregnancy.*","death.*","safetyFlag.closed","query.*",\#
        "deviation.reported","deviation.resolved","deviation.classified","deviation.submitted",\#
        "safetyScreening.*","abstraction.*","record.*","diagnosis.*","medication.*","visit.*",\#
        "rescueMedication.*","recovery.*","drug.*","sourceData.*","safetyReference.*","role.*","access.*",\#
        "auditTrail.*","monitoringVisit.*","inspection.*","dataCut.*","database.*","analysis.*","text.*",\#
        "study.closed","incident.*","event.*"]},{"role":"coordinator","types":["participant.screened",\#
        "participant.enrolled","participant.withdrawn","participant.completed","participant.lost",\#
        "participant.discharged","eligibilityCriterion.*","consent.*","historicalInfusion.*","assessment.*",\#
        "note.*","dosePlan.*","preInfusionCheck.*","infusion.*","infusionRate.*","bolus.*","vitals.*",\#
        "adverseEvent.*","saeReport.*","pregnancy.*","death.*","query.raised","query.answered",\#
        "deviation.reported","deviation.resolved","deviation.submitted","safetyScreening.*","abstraction.*",\#
        "record.*","diagnosis.*","medication.*","visit.*","rescueMedication.*","recovery.*","drug.*",\#
        "access.*","analysis.*","incident.*","event.corrected","event.voided"]},{"role":"monitor",\#
        "types":["note.*","query.*","sourceData.*","abstraction.verified","auditTrail.*",\#
        "monitoringVisit.*","access.*","analysis.*"]},{"role":"auditor"}],"rules":1,\#
        "safety":{"cutoffDays":35,"gradingScale":"CTCAE-5.0","periInfusionHours":24,"regime":"REB-only",\#
        "siteClockHours":24},"schema":1,"socs":[{"label":"Psychiatric","soc":"psychiatric"},\#
        {"label":"Nervous system","soc":"nervous-system"},{"label":"Eye","soc":"eye"},{"label":"Ear",\#
        "soc":"ear"},{"label":"Cardiac","soc":"cardiac"},{"label":"Vascular","soc":"vascular"},\#
        {"label":"Respiratory","soc":"respiratory"},{"label":"Gastrointestinal","soc":"gastrointestinal"},\#
        {"label":"Metabolism","soc":"metabolism"},{"label":"Hepatobiliary","soc":"hepatobiliary"},\#
        {"label":"Investigations","soc":"investigations"},{"label":"Renal and urinary","soc":"renal-urinary"},\#
        {"label":"Skin","soc":"skin"},{"label":"Immune","soc":"immune"},{"label":"General","soc":"general"}],\#
        "sponsor":"Wilderman Medical Clinic","targetParticipants":50,"terms":[{"category":"psychotomimetic",\#
        "label":"Dissociation","soc":"psychiatric","term":"dissociation"},{"category":"psychotomimetic",\#
        "label":"Hallucination","soc":"psychiatric","term":"hallucination"},{"category":"psychotomimetic",\#
        "label":"Confusional state","soc":"psychiatric","term":"confusional-state"},\#
        {"category":"psychotomimetic","label":"Euphoric mood","soc":"psychiatric","term":"euphoric-mood"},\#
        {"category":"psychotomimetic","label":"Dysphoria","soc":"psychiatric","term":"dysphoria"},\#
        {"label":"Anxiety","soc":"psychiatric","term":"anxiety"},{"label":"Agitation","soc":"psychiatric",\#
        "term":"agitation"},{"label":"Abnormal dreams","soc":"psychiatric","term":"abnormal-dreams"},\#
        {"label":"Nightmare","soc":"psychiatric","term":"nightmare"},{"label":"Panic attack",\#
        "soc":"psychiatric","term":"panic-attack"},{"label":"Insomnia","soc":"psychiatric","term":"insomnia"},\#
        {"label":"Suicidal ideation","soc":"psychiatric","term":"suicidal-ideation"},{"label":"Dizziness",\#
        "soc":"nervous-system","term":"dizziness"},{"label":"Somnolence","soc":"nervous-system",\#
        "term":"somnolence"},{"label":"Sedation","soc":"nervous-system","term":"sedation"},{"label":"Headache",\#
        "soc":"nervous-system","term":"headache"},{"label":"Paraesthesia","soc":"nervous-system",\#
        "term":"paraesthesia"},{"label":"Dysarthria","soc":"nervous-system","term":"dysarthria"},\#
        {"label":"Amnesia","soc":"nervous-system","term":"amnesia"},{"label":"Disturbance in attention",\#
        "soc":"nervous-system","term":"disturbance-in-attention"},{"label":"Hypertonia","soc":"nervous-system",\#
        "term":"hypertonia"},{"label":"Seizure","soc":"nervous-system","term":"seizure"},{"label":"Diplopia",\#
        "soc":"eye","term":"diplopia"},{"label":"Vision blurred","soc":"eye","term":"vision-blurred"},\#
        {"label":"Nystagmus","soc":"eye","term":"nystagmus"},{"label":"Vertigo","soc":"ear","term":"vertigo"},\#
        {"label":"Hyperacusis","soc":"ear","term":"hyperacusis"},{"category":"haemodynamic",\#
        "label":"Tachycardia","soc":"cardiac","term":"tachycardia"},{"category":"haemodynamic",\#
        "label":"Bradycardia","soc":"cardiac","term":"bradycardia"},{"category":"haemodynamic",\#
        "label":"Palpitations","soc":"cardiac","term":"palpitations"},{"category":"haemodynamic",\#
        "label":"Arrhythmia","soc":"cardiac","term":"arrhythmia"},{"category":"haemodynamic",\#
        "label":"Hypertension","soc":"vascular","term":"hypertension"},{"category":"haemodynamic",\#
        "label":"Hypotension","soc":"vascular","term":"hypotension"},{"category":"respiratory",\#
        "label":"Respiratory depression","soc":"respiratory","term":"respiratory-depression"},\#
        {"category":"respiratory","label":"Hypoxia","soc":"respiratory","term":"hypoxia"},\#
        {"category":"respiratory","label":"Apnoea","soc":"respiratory","term":"apnoea"},\#
        {"category":"respiratory","label":"Laryngospasm","soc":"respiratory","term":"laryngospasm"},\#
        {"label":"Nausea","soc":"gastrointestinal","term":"nausea"},{"label":"Vomiting",\#
        "soc":"gastrointestinal","term":"vomiting"},{"label":"Dry mouth","soc":"gastrointestinal",\#
        "term":"dry-mouth"},{"label":"Salivary hypersecretion","soc":"gastrointestinal",\#
        "term":"salivary-hypersecretion"},{"label":"Decreased appetite","soc":"metabolism",\#
        "term":"decreased-appetite"},{"category":"hepatic","label":"Drug-induced liver injury",\#
        "soc":"hepatobiliary","term":"drug-induced-liver-injury"},{"category":"haemodynamic",\#
        "label":"BP increased","soc":"investigations","term":"bp-increased"},{"category":"haemodynamic",\#
        "label":"HR increased","soc":"investigations","term":"hr-increased"},{"category":"respiratory",\#
        "label":"SpO2 decreased","soc":"investigations","term":"spo2-decreased"},{"category":"hepatic",\#
        "label":"ALT/AST increased","soc":"investigations","term":"alt-ast-increased"},{"category":"urinary",\#
        "label":"Cystitis noninfective","soc":"renal-urinary","term":"cystitis-noninfective"},\#
        {"category":"urinary","label":"Dysuria","soc":"renal-urinary","term":"dysuria"},{"category":"urinary",\#
        "label":"Pollakiuria","soc":"renal-urinary","term":"pollakiuria"},{"category":"urinary",\#
        "label":"Haematuria","soc":"renal-urinary","term":"haematuria"},{"label":"Rash","soc":"skin",\#
        "term":"rash"},{"label":"Erythema","soc":"skin","term":"erythema"},{"label":"Hyperhidrosis",\#
        "soc":"skin","term":"hyperhidrosis"},{"label":"Pruritus","soc":"skin","term":"pruritus"},\#
        {"label":"Anaphylactic reaction","soc":"immune","term":"anaphylactic-reaction"},{"label":"Fatigue",\#
        "soc":"general","term":"fatigue"},{"label":"Infusion or injection site pain","soc":"general",\#
        "term":"infusion-site-pain"},{"label":"Infusion site extravasation","soc":"general",\#
        "term":"infusion-site-extravasation"},{"label":"Feeling abnormal","soc":"general",\#
        "term":"feeling-abnormal"},{"label":"Feeling drunk","soc":"general","term":"feeling-drunk"}],\#
        "timepoints":[{"anchor":"start","id":"pre","label":"Before the infusion","windowFrom":-60,"windowTo":0},\#
        {"anchor":"stop","id":"post","label":"After the infusion","windowFrom":0,"windowTo":60},\#
        {"anchor":"stop","id":"follow-up","label":"Follow-up","windowFrom":10080,"windowTo":50400}],\#
        "title":"Safety and Efficacy of Ketamine Intravenous Infusions in the Treatment of Fibromyalgia",\#
        "version":"1.0","vitals":{"limits":[{"plausibleMaximum":"300","plausibleMinimum":"40","sign":"sbp",\#
        "softMaximum":"180","softMinimum":"90","startMaximum":"180","startMinimum":"90"},\#
        {"plausibleMaximum":"200","plausibleMinimum":"20","sign":"dbp","softMaximum":"110","softMinimum":"50"},\#
        {"sign":"map","softMinimum":"60"},{"plausibleMaximum":"250","plausibleMinimum":"20","sign":"hr",\#
        "softMaximum":"120","softMinimum":"50","startMaximum":"150","startMinimum":"50"},\#
        {"plausibleMaximum":"60","plausibleMinimum":"3","sign":"rr","softMaximum":"24","softMinimum":"10",\#
        "startMaximum":"30","startMinimum":"10"},{"alertMinimum":"90","plausibleMaximum":"100",\#
        "plausibleMinimum":"50","sign":"spo2","softMinimum":"94"},{"sign":"tempC","softMaximum":"38.0",\#
        "softMinimum":"35.5"}],"sedation":[{"atMost":-3,"scale":"RASS"},{"atLeast":4,"scale":"Ramsay"},\#
        {"atMost":3,"scale":"MOAA/S"}]},"zone":{"id":"America/Toronto","offsets":[-300,-240]}}
        """#

    static let bytes = Array(text.utf8)

    static func decoded() throws(MalformedJSON) -> StudyProtocol { try StudyProtocol(canonicalJSON: bytes) }

    static func tree() throws(MalformedJSON) -> JSONValue { try JSONParser.parse(bytes) }
}
