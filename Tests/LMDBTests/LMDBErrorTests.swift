import LMDB
import Testing

@Suite struct `An error of the store` {
    @Test func `says in plain words what happened and which call said so`() throws {
        let directory = try TemporaryDirectory()
        do throws(LMDBError) {
            _ = try Environment.open(path: directory.path + "/nowhere")
            Issue.record("opened a directory that is not there")
        } catch {
            #expect(error.description == "No such file or directory (error 2) (statfs)")
        }
        do throws(LMDBError) {
            _ = try Environment.open(path: directory.path)
            Issue.record("opened an environment that is not there")
        } catch {
            #expect(error.description == "there is no data file (Environment.open)")
        }
    }
}
