// SPDX-License-Identifier: EUPL-1.2

import Domain
import Yams

/// One place in a file of a profile: what stands there, on which line, under which heading.
///
/// Something absent or wrong is reported and gives a harmless value, so that one reading finds every problem.
struct YamlPlace {
    let node: Node?
    let line: Int
    let path: String
    let file: String
    let log: ReadingLog

    func report(_ what: String) { log.report(file, line, path.isEmpty ? what : "\(path): \(what)") }

    func define(_ list: String, _ word: String) {
        guard node != nil else { return }
        log.define(.init(list: list, word: word, file: file, line: line))
    }

    func refer(_ list: String, _ word: String) {
        guard node != nil else { return }
        log.refer(.init(list: list, word: word, file: file, line: line))
    }

    /// What stands under a word, or an empty place.
    func optional(_ word: String) -> YamlPlace {
        let value = node?.mapping?.first { $0.key.string == word }?.value
        let isEmpty = value?.scalar?.style == .plain && ["", "~", "null"].contains(value?.scalar?.string ?? "")
        let present = isEmpty ? nil : value
        return YamlPlace(
            node: present, line: present?.mark?.line ?? line, path: path.isEmpty ? word : "\(path).\(word)", file: file,
            log: log)
    }

    /// What stands under a word, which must be there.
    func required(_ word: String) -> YamlPlace {
        let found = optional(word)
        if found.node == nil, node != nil { report("'\(word)' ontbreekt") }
        return found
    }

    var text: String {
        guard let node else { return "" }
        guard let text = node.scalar?.string, !text.isEmpty else {
            report("hier hoort tekst")
            return ""
        }
        return text
    }

    var number: Int {
        guard let node else { return 0 }
        guard let number = node.scalar.flatMap({ Int($0.string) }) else {
            report("hier hoort een geheel getal")
            return 0
        }
        return number
    }

    /// The items of a list; a single text counts as a list of one.
    var items: [YamlPlace] {
        guard let node else { return [] }
        if node.scalar != nil { return [self] }
        guard let sequence = node.sequence else {
            report("hier hoort een lijst")
            return []
        }
        return sequence.enumerated().map { index, item in
            YamlPlace(node: item, line: item.mark?.line ?? line, path: "\(path)[\(index + 1)]", file: file, log: log)
        }
    }

    var pairs: [(key: String, value: YamlPlace)] {
        guard let node else { return [] }
        guard let mapping = node.mapping else {
            report("hier horen namen met waarden")
            return []
        }
        return mapping.map { key, value in
            let name = key.string ?? ""
            return (
                name,
                YamlPlace(
                    node: value, line: key.mark?.line ?? line, path: "\(path).\(name)", file: file, log: log)
            )
        }
    }

    /// The value that one word stands for; a word that is none is reported.
    func word<Value: ProfileWord>(_: Value.Type) -> Value {
        guard node != nil else { return Value.placeholder }
        let text = text
        if let value = Value(word: text) { return value }
        if !text.isEmpty { report("'\(text)' past hier niet; \(Value.expected)") }
        return Value.placeholder
    }

    /// Reports words that nobody reads: most are typing errors.
    func allowOnly(_ words: Set<String>) {
        guard let node else { return }
        guard let mapping = node.mapping else {
            report("hier horen namen met waarden")
            return
        }
        for (key, _) in mapping where !words.contains(key.string ?? "") {
            log.report(
                file, key.mark?.line ?? line, (path.isEmpty ? "" : "\(path): ") + "'\(key.string ?? "")' is onbekend")
        }
    }
}
