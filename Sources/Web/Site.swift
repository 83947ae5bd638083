// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
package import Domain
package import Hummingbird
package import Rulebook

/// The whole web application: every route of it on one screen.
package struct Site: Sendable {
    /// What of the menu a work process has a use for.
    package struct Ways: Sendable {
        /// Other houses are asked and answered here (`Collaboration.leadsToOtherHouses`).
        let otherHouses: Bool
        /// The roles of the profile that see tickets, and those that bring one; nothing where reports begin a casus.
        let tickets: (seeing: Set<String>, bringing: Set<String>)?
        /// The roles of the profile that report a casus; nothing where every professional does.
        let reporting: Set<String>?
        /// The roles of the profile that convene a body without casussen, and whether managers of the house convene one.
        let convening: (roles: Set<String>, managers: Bool)
        /// The roles of the profile, and the standing ones, that keep the register of breaches or watch over it.
        let breaches: (roles: Set<String>, standing: Set<User.Role>)
        /// The roles of the profile at whose desk people ask about their data, and whether managers are that desk.
        let requests: (roles: Set<String>, managers: Bool)

        package init(
            otherHouses: Bool = true, tickets: (seeing: Set<String>, bringing: Set<String>)? = nil,
            reporting: Set<String>? = nil, convening: (roles: Set<String>, managers: Bool) = ([], false),
            breaches: (roles: Set<String>, standing: Set<User.Role>) = (
                [], [.manager, .procesregisseur, .privacyOfficer]
            ), requests: (roles: Set<String>, managers: Bool) = ([], false)
        ) {
            self.breaches = breaches
            self.requests = requests
            self.convening = convening
            self.otherHouses = otherHouses
            self.tickets = tickets
            self.reporting = reporting
        }
    }

    private let door: FrontDoor
    private let room: CasusRoom
    private let house: House
    private let demoClock: DemoClock?
    private let isSharingOpen: Bool
    private let law: LawController
    private let worlds: WorldList

    /// - Parameters:
    ///   - demoClock: given only in a demonstration, where visitors may move the clock.
    ///   - isSharingOpen: whether anybody may ask what may be shared, or only who is signed in.
    ///   - worlds: the collaborations of this installation, and which of them this site is.
    ///   - ways: what of the menu the work process of this collaboration has a use for.
    package init(
        texts: Texts, accounts: AccountHandling, keys: FormKeys, house: House, explanation: Explanation,
        demoClock: DemoClock?, proxies: TrustedProxies = TrustedProxies(),
        limits: ConnectionLimits = ConnectionLimits(),
        isSharingOpen: Bool = true, examination: LawExamination = LawExamination(), worlds: WorldList = WorldList(),
        ways: Ways = Ways()
    ) {
        self.worlds = worlds
        law = LawController(house: house, accounts: accounts, examination: examination, proxies: proxies)
        self.house = house
        room = CasusRoom(house: house, explanation: explanation)
        self.demoClock = demoClock
        self.isSharingOpen = isSharingOpen
        let isDemo = demoClock != nil
        door = FrontDoor(
            texts: texts, accounts: accounts, keys: keys, proxies: proxies, limits: limits,
            openNavigation: isSharingOpen ? Site.openNavigation : [], worlds: worlds
        ) {
            Site.navigation(for: $0, isDemo: isDemo, ways: ways)
        }
    }

    /// The routes, behind the front door: headers, sessions, csrf, error pages.
    package func router() -> Router<AppContext> {
        let router = door.router()
        router.addRoutes(DeskController(room: room).routes)
        router.addRoutes(BerichtController(room: room).routes)
        router.addRoutes(ReportController(room: room).routes, atPath: "aanmeldingen")
        router.addRoutes(VergaderingController(room: room).routes, atPath: "vergaderingen")
        router.addRoutes(AgendaController(room: room).routes, atPath: "vergaderingen")
        router.addRoutes(SittingRecordController(room: room).routes, atPath: "vergaderingen")
        router.addRoutes(MyAgendaController(room: room).routes)
        router.addRoutes(ActieController(room: room).routes)
        router.addRoutes(
            SharingController(
                law: house.law, time: house.time, explanation: room.explanation, isOpen: isSharingOpen
            ).routes)
        for routes in casusRoutes { router.addRoutes(routes, atPath: "casussen") }
        router.addRoutes(AreaAgendaController(room: room).routes, atPath: "gebieden")
        router.addRoutes(DoorController(house: house).routes, atPath: "huizen")
        router.addRoutes(RegisterController(house: house).routes, atPath: "beheer")
        router.addRoutes(BlankWorksheetController(room: room).routes)
        router.addRoutes(OversightController(house: house).routes)
        router.addRoutes(DecisionController(house: house, explanation: room.explanation).routes)
        router.addRoutes(law.routes, atPath: "regels")
        router.addRoutes(TicketClockController(room: room).routes, atPath: "kaartjes")
        router.addRoutes(TicketsController(room: room).routes, atPath: "kaartjes")
        router.addRoutes(TicketLetterController(room: room).routes, atPath: "kaartjes")
        router.addRoutes(TicketGuestController(room: room).routes, atPath: "kaartjes")
        router.addRoutes(VerzoekController(room: room).routes, atPath: "verzoeken")
        router.addRoutes(DatalekController(house: house, room: room).routes, atPath: "datalekken")
        router.addRoutes(BreachActController(house: house, room: room).routes, atPath: "datalekken")
        router.addRoutes(BesluitController(house: house, room: room).routes, atPath: "besluiten")
        router.addRoutes(BesluitActController(house: house, room: room).routes, atPath: "besluiten")
        router.addRoutes(ResearchController(house: house).routes, atPath: "onderzoek")
        router.addRoutes(ProfileController(house: house).routes, atPath: "profiel")
        router.addRoutes(AdoptionController(house: house).routes, atPath: "profiel/stukken")
        router.addRoutes(CountController(house: house).routes, atPath: "tellingen")
        router.addRoutes(DestructionListController(house: house).routes, atPath: "vernietigingslijst")
        router.addRoutes(ErasureController(house: house).routes, atPath: "vernietigingslijst")
        router.addRoutes(FiguresController(house: house, room: room).routes, atPath: "rapportage")
        router.addRoutes(WorldsController(worlds: worlds).routes, atPath: "samenwerkingen")
        if let demoClock { router.addRoutes(ClockController(clock: demoClock).routes) }
        return router
    }

    /// Everything about one casus, in the order of the work process.
    private var casusRoutes: [RouteCollection<AppContext>] {
        [
            CasusListController(room: room).routes, StepsController(room: room).routes,
            QueryController(room: room).routes, ErrandController(room: room).routes,
            PartyTestController(room: room).routes,
            RoundTableController(room: room).routes, DisclosureController(room: room).routes,
            CalledController(room: room).routes, SharingAgreementController(room: room).routes,
            KeptItemController(room: room).routes, KeptItemChangeController(room: room).routes,
            SettleLadderController(room: room).routes,
            HeardController(room: room).routes, TransferController(room: room).routes,
            ExternalController(room: room).routes, HomeBanController(room: room).routes,
            ConsentController(room: room).routes, EndOfHelpController(room: room).routes,
            RetentionController(room: room).routes, OffenceController(room: room).routes,
            ProfileMoveController(room: room).routes, OverviewController(room: room).routes,
            AssigningController(room: room).routes, HitCheckController(room: room).routes,
            HousesController(room: room).routes, ContentController(room: room).routes,
            IntakeController(room: room).routes, InformingController(room: room).routes,
            LettersController(room: room).routes, LetterWritingController(room: room).routes,
            TriageController(room: room).routes, VraagController(room: room).routes,
            TriageOutcomeController(room: room).routes, OverdrachtController(room: room).routes,
            InbrengController(room: room).routes,
            BringInController(room: room).routes, ItemChangeController(room: room).routes,
            BijlageController(room: room).routes,
            LawQuestionController(room: room).routes, WorksheetController(room: room).routes,
            ExplanationController(room: room).routes, RetestController(room: room).routes,
            AkkoordController(room: room).routes, OverlegController(room: room).routes,
            TableController(room: room).routes, MinutesController(room: room).routes,
            PriorCheckController(room: room).routes, PersonController(room: room).routes,
            PersonCorrectionController(room: room).routes,
            OnwardController(room: room).routes,
            CitizenController(room: room).routes, PlanController(room: room).routes,
            LabelledItemsController(room: room).routes, DossierController(room: room).routes,
            DossierEntryController(room: room).routes,
            TakeHomeController(room: room).routes, ClosingController(room: room).routes,
        ]
    }

    private static let openNavigation = [
        NavItem(label: "nav.share", link: SharingQuestion.page), NavItem(label: "nav.login", link: "/inloggen"),
    ]

    private static func navigation(for visit: Visit, isDemo: Bool, ways: Ways) -> [NavItem] {
        let roles = visit.user.roles
        var items = [NavItem(label: "nav.desk", link: "/"), NavItem(label: "nav.casussen", link: "/casussen")]
        if let tickets = ways.tickets, !tickets.seeing.isDisjoint(with: visit.user.arranged) {
            items.append(NavItem(label: "ticket.title", link: "/kaartjes"))
        }
        let convenes =
            !ways.convening.roles.isDisjoint(with: visit.user.arranged)
            || ways.convening.managers && roles.contains(.manager)
        if convenes || !roles.isDisjoint(with: [.procesregisseur, .support]) {
            items.append(NavItem(label: "nav.vergaderingen", link: "/vergaderingen"))
        }
        if !roles.isDisjoint(with: [.procesregisseur, .support, .professional]) {
            items.append(NavItem(label: "nav.agenda", link: "/agenda"))
        }
        items.append(NavItem(label: "nav.berichten", link: "/berichten"))
        let bringing = ways.tickets?.bringing ?? ways.reporting
        let brings = bringing.map { !$0.isDisjoint(with: visit.user.arranged) } ?? true
        if roles.contains(.professional), brings {
            items.append(NavItem(label: "nav.report", link: "/aanmeldingen/nieuw"))
        }
        if roles.contains(.procesregisseur), ways.otherHouses {
            items.append(NavItem(label: "nav.houses", link: "/huizen/vraag"))
        }
        if !visit.user.subdivisions.isEmpty, roles.contains(.procesregisseur), ways.tickets == nil {
            items.append(NavItem(label: "nav.areas", link: AreaAgendaController.link))
        }
        items.append(NavItem(label: "nav.share", link: SharingQuestion.page))
        if roles.contains(.manager) { items.append(NavItem(label: "nav.register", link: "/beheer")) }
        if !roles.isDisjoint(with: [.privacyOfficer]) { items.append(NavItem(label: "nav.journal", link: "/journaal")) }
        if !roles.isDisjoint(with: [.manager, .recordManager, .privacyOfficer]) {
            items.append(NavItem(label: "nav.retention", link: "/bewaartermijnen"))
        }
        let isDesk =
            !ways.requests.roles.isDisjoint(with: visit.user.arranged)
            || ways.requests.managers && roles.contains(.manager)
        if isDesk { items.append(NavItem(label: "nav.requests", link: VerzoekList.link)) }
        let keepsBreaches = !ways.breaches.roles.isDisjoint(with: visit.user.arranged)
        if keepsBreaches || !ways.breaches.standing.isDisjoint(with: roles) {
            items.append(NavItem(label: "breach.title", link: DatalekList.link))
        }
        if roles.contains(.privacyOfficer) { items.append(NavItem(label: "nav.law", link: "/regels")) }
        if isDemo { items.append(NavItem(label: "nav.clock", link: "/klok")) }
        return items
    }
}
