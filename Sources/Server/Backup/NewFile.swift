import Foundation

/// Files that nobody else can read, made where nothing is, and safe on the disk when they are done.
enum NewFile {
    /// - Throws: `BackupFault.occupied` when something is there.
    static func open(_ path: String) throws -> FileHandle {
        let number = Foundation.open(path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard number >= 0 else {
            if errno == EEXIST { throw BackupFault.occupied(path) }
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        return FileHandle(fileDescriptor: number, closeOnDealloc: true)
    }

    static func write(_ data: Data, to path: String) throws {
        let file = try open(path)
        try file.write(contentsOf: data)
        try file.synchronize()
        try file.close()
    }

    /// Gives the file its name in one step, and only where nothing has that name.
    static func name(_ partial: String, as path: String) throws {
        guard link(partial, path) == 0 else {
            if errno == EEXIST { throw BackupFault.occupied(path) }
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        try FileManager.default.removeItem(atPath: partial)
        try synchronize(folder: URL(filePath: path).deletingLastPathComponent().path)
    }

    /// A name is as durable as its folder.
    static func synchronize(folder: String) throws {
        let file = try FileHandle(forReadingFrom: URL(filePath: folder))
        guard fsync(file.fileDescriptor) == 0 else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        try file.close()
    }

    static func removeIfThere(_ path: String) throws {
        if FileManager.default.fileExists(atPath: path) {
            try FileManager.default.removeItem(atPath: path)
        }
    }
}
