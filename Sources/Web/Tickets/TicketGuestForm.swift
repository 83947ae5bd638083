// SPDX-License-Identifier: EUPL-1.2

import CaseWork
import Domain

/// The form by which somebody is asked to the table: who, and under which secrecy. It holds no words.
struct TicketGuestForm {
    private let ticket: Ticket
    private let people: [User]
    private let naming: Naming

    init(_ ticket: Ticket, _ world: TicketWorld) {
        self.ticket = ticket
        people = ticket.possibleGuests(in: world)
        naming = Naming(world.situation)
    }

    var form: Form {
        Form(
            action: TicketGuestController.link(of: ticket), submitLabel: "ticket.guest.submit",
            cancel: "/kaartjes/\(ticket.id)",
            [
                .radios(
                    "user", label: "ticket.guest.who",
                    choices: people.map { Choice($0.id, named: naming.userOfPartij($0.id)) }),
                .check("necessary", label: "ticket.guest.necessary"),
                .day("secrecySignedOn", label: "ticket.guest.secrecy", hint: "ticket.guest.secrecy.hint", .optional),
                .check("bound", label: "ticket.guest.bound"),
            ])
    }

    func draft(_ entered: Entered) -> TicketGuestDraft {
        TicketGuestDraft(
            user: entered.id("user", of: User.self), isNecessary: entered.isChecked("necessary"),
            secrecySignedOn: entered.day("secrecySignedOn"), isBoundByProfession: entered.isChecked("bound"))
    }
}

extension Ticket {
    /// Whether this visitor may ask somebody to the table, and there is somebody to ask.
    func asksGuests(_ world: TicketWorld) -> Bool {
        guard let arrangement = world.situation.collaboration.arrangements[arrangement] else { return false }
        return mayAdmit(under: arrangement, in: world.situation) && !possibleGuests(in: world).isEmpty
    }

    fileprivate func possibleGuests(in world: TicketWorld) -> [User] {
        world.situation.collaboration.arrangements[arrangement].map {
            possibleGuests(under: $0, in: world.situation)
        } ?? []
    }
}
