// SPDX-License-Identifier: EUPL-1.2

import CPQ

/// Translates errors of PostgreSQL.
enum PostgresFailure {
    private enum Field {
        static let sqlState = Int32(UInt8(ascii: "C"))
        static let message = Int32(UInt8(ascii: "M"))
        static let table = Int32(UInt8(ascii: "t"))
        static let column = Int32(UInt8(ascii: "c"))
        static let constraint = Int32(UInt8(ascii: "n"))
        static let source = Int32(UInt8(ascii: "R"))
    }

    // After these a transaction can succeed when it is done again.
    private static let again: Set<String> = ["40001", "40P01", "26000"]
    private static let insufficientPrivilege = "42501"
    private static let gone: Set<String> = ["57P01", "57P02", "57P03", "57P05", "25P03"]

    /// The error that a result carries.
    static func error(_ result: OpaquePointer?, _ connection: OpaquePointer, statement: String?) -> SQLError {
        guard let code = field(Field.sqlState, of: result) else {
            return .connection(SQLFailure(lastMessage(connection), statement: statement))
        }
        let failure = SQLFailure(
            reason(code, result), constraint: constraint(code, result), statement: statement)
        // A prepared statement whose columns the schema has changed; the message would be in the server's language.
        if code == "0A000", field(Field.source, of: result) == "RevalidateCachedQuery" {
            return .serialization(failure)
        }
        return error(code, failure, isBroken: PQstatus(connection) == CONNECTION_BAD)
    }

    /// The error for a connection that could not be made, or that broke outside a statement.
    static func connecting(_ connection: OpaquePointer?) -> SQLError {
        .connection(SQLFailure(connection.map(lastMessage) ?? "out of memory"))
    }

    private static func error(_ code: String, _ failure: SQLFailure, isBroken: Bool) -> SQLError {
        if isBroken || gone.contains(code) || code.hasPrefix("08") { return .connection(failure) }
        if again.contains(code) { return .serialization(failure) }
        return switch code {
        case "23505": .unique(failure)
        case "23503": .foreignKey(failure)
        case "23502": .notNull(failure)
        case "23514": .check(failure)
        case "55P03": .busy(failure)
        case "25006": .readOnly(failure)
        case _ where code.hasPrefix("42") && code != insufficientPrivilege: .syntax(failure)
        default: .other(code: code, failure)
        }
    }

    // Only messages of these classes are free of values: they speak of names, locks and the server.
    private static func reason(_ code: String, _ result: OpaquePointer?) -> String {
        let isSafe = ["08", "23", "25", "40", "42", "53", "55", "57"].contains { code.hasPrefix($0) }
        guard isSafe, let message = field(Field.message, of: result) else { return "SQLSTATE \(code)" }
        return message
    }

    private static func constraint(_ code: String, _ result: OpaquePointer?) -> String? {
        if let name = field(Field.constraint, of: result) { return name }
        guard let table = field(Field.table, of: result), let column = field(Field.column, of: result) else {
            return nil
        }
        return "\(table).\(column)"
    }

    private static func field(_ code: Int32, of result: OpaquePointer?) -> String? {
        PQresultErrorField(result, code).map { String(cString: $0) }
    }

    private static func lastMessage(_ connection: OpaquePointer) -> String {
        let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let line = text.split(separator: "\n").first.map(String.init)
        return line ?? "the connection to PostgreSQL is lost"
    }
}
