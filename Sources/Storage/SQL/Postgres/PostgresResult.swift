// SPDX-License-Identifier: EUPL-1.2

import CPQ

/// The answer to one statement; released with this value.
final class PostgresResult {
    private let handle: OpaquePointer

    /// Takes over a result; throws the error that it carries.
    init(_ handle: OpaquePointer?, _ connection: OpaquePointer, statement: String?) throws {
        let status = PQresultStatus(handle)
        guard let handle, status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY else {
            defer { PQclear(handle) }
            throw PostgresFailure.error(handle, connection, statement: statement)
        }
        self.handle = handle
    }

    deinit { PQclear(handle) }

    /// `INSERT`, `COMMIT` ... as the server names what it did.
    var command: String {
        let status = PQcmdStatus(handle).map { String(cString: $0) } ?? ""
        return status.split(separator: " ").first.map(String.init) ?? ""
    }

    /// How many rows a statement inserted, updated or deleted.
    var changedRows: Int {
        guard ["INSERT", "UPDATE", "DELETE", "MERGE"].contains(command), let count = PQcmdTuples(handle) else {
            return 0
        }
        return Int(String(cString: count)) ?? 0
    }

    func rows() throws -> [SQLRow] {
        let width = PQnfields(handle)
        let columns = SQLColumns((0..<width).map { PQfname(handle, $0).map { String(cString: $0) } ?? "" })
        let types = (0..<width).map { PQftype(handle, $0) }
        return try (0..<PQntuples(handle)).map { row in
            var values: [SQLValue] = []
            values.reserveCapacity(types.count)
            for (column, type) in types.enumerated() { values.append(try value(row, Int32(column), type)) }
            return SQLRow(columns: columns, values: values)
        }
    }

    private func value(_ row: Int32, _ column: Int32, _ type: Oid) throws -> SQLValue {
        guard PQgetisnull(handle, row, column) == 0, let start = PQgetvalue(handle, row, column) else { return .null }
        let count = Int(PQgetlength(handle, row, column))
        return try UnsafeRawBufferPointer(start: start, count: count).withMemoryRebound(to: UInt8.self) { bytes in
            guard let value = PostgresDecoding.value(bytes, type) else {
                throw UnreadableRow.wrongType(
                    column: PQfname(handle, column).map { String(cString: $0) } ?? "", expected: "a value of its type",
                    found: "type \(type)")
            }
            return value
        }
    }
}
