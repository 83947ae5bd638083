// SPDX-License-Identifier: EUPL-1.2

// The closed lists of a profile. Parties' kinds, data classes and rule sets are defined by the law, the others by the
// profile itself.

package enum PartyKindList: ProfileList { package static let title = "soort partij van de regelset" }
package enum DataClassList: ProfileList { package static let title = "klasse van gegevens van de regelset" }
package enum RuleSetList: ProfileList { package static let title = "regelset" }
package enum PartyList: ProfileList { package static let title = "partij" }
package enum RoleList: ProfileList { package static let title = "rol" }
package enum BodyList: ProfileList { package static let title = "overleg" }
package enum PillarList: ProfileList { package static let title = "pijler" }
package enum StageList: ProfileList { package static let title = "fase" }
package enum StepList: ProfileList { package static let title = "stap" }
package enum DataKindList: ProfileList { package static let title = "soort gegevens" }
package enum DocumentList: ProfileList { package static let title = "document" }
package enum LetterList: ProfileList { package static let title = "brief" }
package enum CriterionList: ProfileList { package static let title = "criterium" }
package enum CauseList: ProfileList { package static let title = "oorzaak" }
package enum DossierKindList: ProfileList { package static let title = "soort dossier" }
package enum DossierPartList: ProfileList { package static let title = "deel van een dossier" }
