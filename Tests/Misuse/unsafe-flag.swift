// expect: extra argument 'noSync' in call
import LMDB

func misuse(path: String) throws(LMDBError) {
    _ = try Environment.open(path: path, options: Environment.Options(noSync: true))
}
