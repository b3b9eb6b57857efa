public import CanonicalJSON

extension StudyProtocol {
    /// Everything that keeps a document from being a usable protocol, each with its place; empty if it is one.
    ///
    /// First every member is held against the format. Only a document that decodes is looked at as a whole, by
    /// ``problems()``.
    public static func problems(in document: JSONValue) -> [ProtocolProblem] {
        let misfits = ShapeCheck.problems(of: document, as: shape)
        guard misfits.isEmpty else { return misfits }
        let data = document.canonicalBytes
        do throws(MalformedJSON) {
            return try StudyProtocol(canonicalJSON: data).problems()
        } catch {
            return [
                ProtocolProblem(path: JSONPlace.path(at: error.offset, in: data), message: "expected \(error.expected)")
            ]
        }
    }

    /// Everything in a decoded protocol that cannot be meant, in the order of the document.
    ///
    /// Ids occur once, references lead somewhere, ranges and windows are ordered, instruments can be scored, roles name
    /// types that exist, codes in datasets are unambiguous.
    public func problems() -> [ProtocolProblem] {
        var inspection = ProtocolInspection(self)
        inspection.inspectAnalysis()
        inspection.inspectCriticalFields()
        inspection.inspectDatasets()
        inspection.inspectDose()
        inspection.inspectEndpoints()
        inspection.inspectGroups()
        inspection.inspectInstruments()
        inspection.inspectParts()
        inspection.inspectRoles()
        inspection.inspectTerms()
        inspection.inspectTimepoints()
        inspection.inspectVitals()
        inspection.inspectZone()
        return inspection.problems
    }
}
