// SPDX-License-Identifier: EUPL-1.2

extension Verzoek {
    /// The body that deals with this complaint, where it is about several parties and the profile has one.
    package func jointBody(under arrangement: Arrangement) -> Named<BodyList>? {
        klachtRoute == .several ? arrangement.rights.complaints.joint : nil
    }

    /// Whether that body must deal with it still: the answer to the person is what it decided.
    package func needsJointHandling(under arrangement: Arrangement) -> Bool {
        joint == nil && jointBody(under: arrangement) != nil
    }

    /// Records that the joint body dealt with the complaint on a day.
    ///
    /// Refused for anything but a complaint about several parties, and where the profile has no such body.
    package mutating func treatJointly(on day: Day?, note words: String, in situation: Situation) -> Outcome<Void> {
        guard let arrangement = situation.arrangement(of: self) else { return .refused([Refusal(.notYourAct)]) }
        var problems = mustBeKept(in: situation) + Casus.required(["note": words])
        if joint != nil { problems.append(Refusal(.nothingChanged)) }
        let body = jointBody(under: arrangement)
        if body == nil { problems.append(Refusal(.noJointBody)) }
        if let day {
            problems += problem(of: day, field: "on", in: situation)
        } else {
            problems.append(Refusal(.required, field: "on"))
        }
        guard problems.isEmpty, let body, let day else { return .refused(problems) }
        joint = JointHandling(
            body: body.word, on: day, note: words, by: situation.actor.id, at: situation.moment)
        note(.treatedJointly, in: situation)
        return .done(())
    }
}
