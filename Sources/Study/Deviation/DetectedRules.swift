/// The rules whose breach the program itself writes down as a deviation.
public enum DetectedRules {
    /// Their names: DV01 to DV22, and the hard rules that no DV stands for.
    public static let names: [Code] = [
        DV01.rule, DV02.rule, DV03.rule, DV04.rule, DV05.rule, DV06.rule, DV07.rule, DV08.rule, DV09.rule, DV10.rule,
        DV11.rule, DV12.rule, DV13.rule, DV14.rule, DV15.rule, DV16.rule, DV17.rule, DV18.rule, DV19.rule, DV20.rule,
        DV21.rule, DV22.rule, H05.rule, H06.rule, H12.rule,
    ]
}
