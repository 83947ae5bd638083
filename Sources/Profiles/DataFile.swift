// SPDX-License-Identifier: EUPL-1.2

import Yams

/// A YAML file being read, which collects every problem instead of stopping at the first.
package final class DataFile {
    package let name: String
    package private(set) var problems: [ProfileProblem] = []

    package init(_ name: String) { self.name = name }

    /// The root of the file as a mapping; an unreadable text is a problem like any other.
    package func root(_ text: String) -> Entry {
        do {
            guard let node = try Yams.compose(yaml: text) else {
                report(1, "het bestand is leeg")
                return Entry(node: nil, line: 1, path: "", file: self)
            }
            return Entry(node: node, line: node.mark?.line ?? 1, path: "", file: self)
        } catch let error as YamlError {
            report(1, "geen leesbare YAML: \(error)")
        } catch {
            report(1, "geen leesbare YAML")
        }
        return Entry(node: nil, line: 1, path: "", file: self)
    }

    package func report(_ line: Int, _ what: String) {
        problems.append(ProfileProblem(file: name, line: line, what: what))
    }
}

/// One place in a data file; reading something absent or wrong reports it and gives a harmless value.
package struct Entry {
    let node: Node?
    package let line: Int
    package let path: String
    package let file: DataFile

    /// The value under a key, required.
    package subscript(key: String) -> Entry {
        let found = optional(key)
        if found.node == nil, node != nil { file.report(line, "\(path): '\(key)' ontbreekt") }
        return found
    }

    /// The value under a key, which may be absent.
    package func optional(_ key: String) -> Entry {
        let value = node?.mapping?.first { $0.key.string == key }?.value
        let isNull = value?.null != nil && value?.scalar?.style == .plain
        let present = isNull ? nil : value
        return Entry(
            node: present, line: present?.mark?.line ?? line, path: path.isEmpty ? key : "\(path).\(key)", file: file)
    }

    package var isPresent: Bool { node != nil }

    package var text: String {
        guard let node else { return "" }
        guard let text = node.string else {
            file.report(line, "\(path): hier hoort tekst")
            return ""
        }
        return text
    }

    package var number: Int {
        guard let node else { return 0 }
        guard let number = node.int else {
            file.report(line, "\(path): hier hoort een geheel getal")
            return 0
        }
        return number
    }

    package var list: [Entry] {
        guard let node else { return [] }
        guard let sequence = node.sequence else {
            file.report(line, "\(path): hier hoort een lijst")
            return []
        }
        return sequence.enumerated().map { index, item in
            Entry(node: item, line: item.mark?.line ?? line, path: "\(path)[\(index + 1)]", file: file)
        }
    }

    package var pairs: [(key: String, value: Entry)] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            file.report(line, "\(path): hier horen namen met waarden")
            return []
        }
        return mapping.map { key, value in
            let name = key.string ?? ""
            return (name, Entry(node: value, line: value.mark?.line ?? line, path: "\(path).\(name)", file: file))
        }
    }

    /// Reports keys that nobody reads: most are typing errors.
    package func allowOnly(_ keys: Set<String>) {
        for pair in node?.mapping ?? [:] where !keys.contains(pair.key.string ?? "") {
            file.report(pair.key.mark?.line ?? line, "\(path): '\(pair.key.string ?? "")' is onbekend")
        }
    }

    /// The word as one of a closed list.
    package func oneOf<Value: RawRepresentable & CaseIterable>(_: Value.Type) -> Value? where Value.RawValue == String {
        guard isPresent else { return nil }
        let word = text
        if let value = Value(rawValue: word) { return value }
        let known = Value.allCases.map(\.rawValue).joined(separator: ", ")
        file.report(line, "\(path): '\(word)' is onbekend; kies uit \(known)")
        return nil
    }
}
