// SPDX-License-Identifier: EUPL-1.2

import Domain

/// Whether one person was told of one topic, as it stands today.
enum InformStatus {
    case informed(Kennisgeving)
    case deferred(Uitstel)
    /// The expected moment of the deferral has passed; telling is due again.
    case expired(Uitstel)
    case open

    init(_ person: Identifier<Betrokkene>, _ topic: InformTopic, in casus: Casus, on day: Day) {
        if let told = casus.kennisgevingen.last(where: { $0.betrokkene == person && $0.topic == topic }) {
            self = .informed(told)
        } else if let deferral = casus.uitstel(of: topic, for: person) {
            self = day <= deferral.expectedOn ? .deferred(deferral) : .expired(deferral)
        } else {
            self = .open
        }
    }

    /// Whether nothing has to be done before data may move on.
    var isSettled: Bool {
        switch self {
        case .informed, .deferred: true
        case .expired, .open: false
        }
    }

    /// The state as a word, with the day beside it.
    func html(_ t: Wording) -> HTML {
        switch self {
        case .informed(let told):
            "\(HTML.badge(t("informing.status.informed"), .good)) \(t("informing.status.on", ["day": t.day(told.on)]))"
        case .deferred(let deferral):
            """
            \(HTML.badge(t("informing.status.deferred"), .warning)) \
            \(t("informing.status.until", ["day": t.day(deferral.expectedOn)]))
            """
        case .expired(let deferral):
            """
            \(HTML.badge(t("informing.status.expired"), .bad)) \
            \(t("informing.status.on", ["day": t.day(deferral.expectedOn)]))
            """
        case .open: .badge(t("informing.status.open"), .bad)
        }
    }
}

extension InformTopic {
    /// The moments of telling that have come by now, the present one last.
    static func due(in casus: Casus) -> [InformTopic] {
        allCases.filter { topic in
            let isRecorded =
                casus.kennisgevingen.contains { $0.topic == topic } || casus.uitstellen.contains { $0.topic == topic }
            return topic <= casus.requiredTopic && (casus.course == nil || topic != .triageOutcome || isRecorded)
        }
    }

    /// The key of its name; what a report under a profile leads to is said in the words of that profile elsewhere.
    func key(in casus: Casus) -> String {
        self == .report && casus.course != nil ? "informing.topic.begin" : "informing.topic.\(rawValue)"
    }

    /// The key of what must be told.
    func tellKey(in casus: Casus) -> String {
        self == .report && casus.course != nil ? "informing.tell.begin" : "informing.tell.\(rawValue)"
    }
}
