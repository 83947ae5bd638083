// SPDX-License-Identifier: EUPL-1.2

extension ElementReader {
    func supplyRules() -> [SupplyRule] {
        elements("supply_rules") { fields in
            SupplyRule(
                id: fields.text("id"), effect: fields.choice("effect", or: .may),
                receive: fields.choice("receive", or: .needed), exception: fields.choice("exception", or: .needed),
                validity: fields.validity(), supplier: patterns(fields, "supplier"),
                supplierExcept: optionalPatterns(fields, "supplier_except") ?? [],
                recipient: patterns(fields, "recipient"),
                recipientExcept: optionalPatterns(fields, "recipient_except") ?? [],
                actions: actions(fields), classes: classes(fields), subtypes: subtypes(fields),
                origins: fields.optionalWords("origins", among: known.origins, "origin"),
                regimes: regimes(fields, "regimes"), gates: gates(fields), duties: duties(fields),
                waives: fields.optionalWords("waives", among: known.conditions, "condition") ?? [],
                citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func receiveRules() -> [ReceiveRule] {
        elements("receive_rules") { fields in
            ReceiveRule(
                id: fields.text("id"), validity: fields.validity(), supplier: patterns(fields, "supplier"),
                recipient: patterns(fields, "recipient"), classes: classes(fields), subtypes: subtypes(fields),
                gates: gates(fields), duties: duties(fields),
                waives: fields.optionalWords("waives", among: known.conditions, "condition") ?? [],
                citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func generalReceive() -> [GeneralReceiveGround] {
        elements("general_receive") { fields in
            GeneralReceiveGround(
                id: fields.text("id"), validity: fields.validity(), exception: fields.choice("exception", or: .needed),
                isPrivateOnly: fields.flag("private_only"),
                exceptClasses: fields.optionalWords("except_classes", among: known.classes, "class") ?? [],
                gates: gates(fields), duties: duties(fields), citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func exceptions() -> [ClassException] {
        elements("exceptions") { fields in
            ClassException(
                id: fields.text("id"), validity: fields.validity(), party: patterns(fields, "party"),
                regimes: regimes(fields, "regimes"), classes: classes(fields),
                provenance: regimes(fields, "provenance"), gates: gates(fields), duties: duties(fields),
                citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func onwardRules() -> [OnwardRule] {
        elements("onward_rules") { fields in
            OnwardRule(
                id: fields.text("id"), validity: fields.validity(), actions: actions(fields),
                origins: fields.words("origins", among: known.origins, "origin"), ways: ways(fields, "any_of"),
                duties: duties(fields), citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func denyRules() -> [DenyRule] {
        elements("deny_rules") { fields in
            DenyRule(
                id: fields.text("id"), validity: fields.validity(), supplier: patterns(fields, "supplier"),
                recipient: patterns(fields, "recipient"),
                recipientExcept: optionalPatterns(fields, "recipient_except") ?? [], actions: actions(fields),
                classes: classes(fields), subtypes: subtypes(fields), unless: ways(fields, "unless"),
                spares: fields.words("spares", among: known.supplyRules, "supply rule"),
                wouldNeed: fields.words("would_need", among: known.conditions, "condition"),
                citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func regimeDuties() -> [RegimeDuty] {
        elements("regime_duties") { fields in
            RegimeDuty(
                id: fields.text("id"), validity: fields.validity(), regimes: regimes(fields, "regimes") ?? [],
                recipientNot: optionalPatterns(fields, "recipient_not") ?? [], duties: duties(fields),
                citations: citations(fields), sourcing: sourcing(fields))
        }
    }

    func composites() -> [Composite] {
        entries("composites") { code, fields in
            let alternatives = fields.list("any_of").map { node in
                let way = Fields(node, "a way to meet \(code)", problems)
                defer { way.finish() }
                return Composite.Alternative(
                    id: way.text("id"), validity: way.validity(),
                    gates: way.words("gates", among: known.conditions, "condition"), duties: duties(way),
                    citations: citations(way), sourcing: sourcing(way))
            }
            return Composite(code: code, name: fields.text("nl"), alternatives: alternatives)
        }
    }
}
