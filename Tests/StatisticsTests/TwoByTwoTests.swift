import Statistics
import Testing

@Suite struct `A table of two by two` {
    @Test func `of the lady tasting tea gives Fisher's p`() throws {
        let test = FisherExact(try table(3, 1, 1, 3))
        #expect(prints(test.p, as: "0.4857"))
        #expect(prints(test.greater, as: "0.2429"))
    }

    @Test func `of convictions gives Fisher's p`() throws {
        let test = FisherExact(try table(2, 10, 15, 3))
        #expect(prints(test.p, as: "0.0005367"))
        #expect(prints(test.less, as: "0.0004652"))
    }

    @Test func `of Cohen's ketamine test gives the odds ratio`() throws {
        let cohen = try table(10, 3, 2, 19)
        let ratio = try #require(OddsRatio(cohen))
        #expect(prints(ratio.estimate, as: "31.667"))
        #expect(prints(ratio.logarithmOfEstimate, as: "3.45526"))
        #expect(prints(ratio.standardError, as: "0.99296"))
        #expect(prints(ratio.interval.lower, as: "4.523"))
        #expect(prints(ratio.interval.upper, as: "221.72"))
        #expect(prints(FisherExact(cohen).p, as: "0.000112539"))
    }

    @Test func `of Noppers' relief gives both p values`() throws {
        let noppers = try table(8, 4, 3, 9)
        let pearson = try #require(PearsonChiSquare(noppers))
        #expect(prints(pearson.statistic, as: "4.1958"))
        #expect(prints(pearson.p, as: "0.0405"))
        #expect(prints(FisherExact(noppers).p, as: "0.0995"))
    }

    @Test func `with an empty margin decides nothing`() throws {
        let empty = try table(0, 0, 5, 7)
        #expect((FisherExact(empty).p, FisherExact(empty).less, FisherExact(empty).greater) == (1, 1, 1))
        #expect(PearsonChiSquare(empty) == nil)
        #expect(OddsRatio(empty) == nil)
        #expect(FisherExact(try table(0, 0, 0, 0)).p == 1)
        #expect(TwoByTwoTable(-1, 0, 0, 0) == nil)
    }

    @Test func `of a hundred thousand keeps its one-sided values in step`() throws {
        let large = FisherExact(try table(50_100, 49_900, 49_800, 50_200))
        #expect(large.less + large.greater > 1 && large.less + large.greater < 1.01)
        #expect(large.p > 0.17 && large.p < 0.19)
    }
}
