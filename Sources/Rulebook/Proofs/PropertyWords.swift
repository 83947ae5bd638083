// SPDX-License-Identifier: EUPL-1.2

extension Property {
    /// Every property, in the order of its id: P01 to P52 of the specification of the rule engine, and N01 and further, which
    /// were found later.
    package static let all: [Property] = general + care + police + justice + municipality + found

    /// The gates that every supply and use carries.
    static let needed: Set<String> = ["necessity-per-supply", "purpose-specified"]
    /// Grounds to lift professional secrecy.
    static let lift: Set<String> = [
        "explicit-consent", "conflict-of-duties-all-five", "directly-involved-in-care",
        "vital-interest-unable-to-consent", "supplier-internal-rules-allow",
    ]
    /// Statutes that are a ground for the supply and one for the secrecy at once.
    static let statute: Set<String> = [
        "provision-purpose-met", "statutory-duty-or-power-specific", "suspicion-of-abuse", "needed-for-rvdk-task",
        "needed-for-supervision-order", "order-126nd", "purpose-jw-740", "suspicion-of-development-risk",
        "bsn-statutory-provision",
    ]
    static let thePolice: Scope.Who = .kinds("police")
    static let prosecution = "public-prosecution"
    static let house = "case-collaboration"
    /// Parties bound by professional secrecy whose two locks P41 and P47 check.
    static let bound: Scope.Who = .kinds(
        "mental-health-care", "treating-physician", "public-health-service", "youth-care-provider",
        "certified-institution")
    static let supply: Scope.Words = ["supply"]
    static let notAccess: Scope.Words = .but("access")
    /// Regimes under which data are closed unless a statute opens them.
    static let closed: Set<Regime> = [.wpg, .wjsg]
}
