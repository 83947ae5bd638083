// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import Dispatch
import Foundation

/// Looks for bytes in the files of an embedded database: the database itself and its write-ahead log.
///
/// The files of a PostgreSQL server are out of its reach; there it finds nothing.
package struct FileSweep: Sendable {
    private let database: any SQLDatabase

    package init(_ database: any SQLDatabase) { self.database = database }

    /// Which of these pieces, 16 bytes each, stand in which file.
    package func marks(_ marks: [[UInt8]]) async throws -> [MarkedFile] {
        guard database.dialect == .sqlite, !marks.isEmpty else { return [] }
        let path = try await database.read { session in
            try session.row("SELECT file FROM pragma_database_list WHERE name = 'main'")?.optionalText("file")
        }
        guard let path, !path.isEmpty else { return [] }
        return try await withCheckedThrowingContinuation { continuation in
            // Reading whole files takes time, so it is not done on a thread that requests wait for.
            DispatchQueue.global(qos: .utility).async {
                let finder = MarkFinder(marks)
                // SQLite locks the database itself and never its log.
                continuation.resume(
                    with: Result { try finder.search(path, isLocked: true) + finder.search(path + "-wal") })
            }
        }
    }
}

/// Finds many short pieces in one pass over a file.
package struct MarkFinder {
    private static let chunk = 4 << 20
    private static let length = 16
    private let marks: Set<[UInt8]>
    /// Which first three bytes can begin a piece: one bit for each of 2^24.
    private let filter: [UInt64]

    package init(_ marks: [[UInt8]]) {
        self.marks = Set(marks.filter { $0.count == Self.length })
        var filter = [UInt64](repeating: 0, count: 1 << 18)
        for mark in self.marks {
            let start = Int(mark[0]) | Int(mark[1]) << 8 | Int(mark[2]) << 16
            filter[start >> 6] |= 1 << UInt64(start & 63)
        }
        self.filter = filter
    }

    /// The pieces in this file, each once; none in a file that is not there.
    ///
    /// - Parameter isLocked: whether SQLite holds locks on it in this process, so that it must not be closed.
    package func search(_ path: String, isLocked: Bool = false) throws -> [MarkedFile] {
        guard !marks.isEmpty else { return [] }
        let found = isLocked ? try searchHeld(path) : try searchOpened(path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return found.map { MarkedFile(mark: $0, file: name) }
    }

    private func searchHeld(_ path: String) throws -> Set<[UInt8]> {
        guard let file = HeldFile(path) else { return [] }
        var offset = 0
        return try search {
            let bytes = try file.bytes(at: offset, upTo: Self.chunk)
            offset += bytes.count
            return bytes
        }
    }

    private func searchOpened(_ path: String) throws -> Set<[UInt8]> {
        guard let file = FileHandle(forReadingAtPath: path) else { return [] }
        defer { try? file.close() }
        return try search { try file.read(upToCount: Self.chunk).map { [UInt8]($0) } ?? [] }
    }

    /// - Parameter next: the bytes that follow; none at the end.
    private func search(_ next: () throws -> [UInt8]) throws -> Set<[UInt8]> {
        var found: Set<[UInt8]> = []
        var rest: [UInt8] = []
        while case let data = try next(), !data.isEmpty {
            let bytes = rest + data
            search(bytes, &found)
            rest = bytes.suffix(Self.length - 1)
        }
        return found
    }

    private func search(_ bytes: [UInt8], _ found: inout Set<[UInt8]>) {
        guard bytes.count >= Self.length else { return }
        bytes.withUnsafeBufferPointer { bytes in
            filter.withUnsafeBufferPointer { filter in
                var position = 0
                let end = bytes.count - Self.length
                while position <= end {
                    let start = Int(bytes[position]) | Int(bytes[position + 1]) << 8 | Int(bytes[position + 2]) << 16
                    if filter[start >> 6] & (1 << UInt64(start & 63)) != 0 {
                        let piece = Array(bytes[position..<(position + Self.length)])
                        if marks.contains(piece) { found.insert(piece) }
                    }
                    position += 1
                }
            }
        }
    }
}
