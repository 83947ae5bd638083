// SPDX-License-Identifier: EUPL-1.2

package import Domain
import Hummingbird

extension AppContext {
    /// The id at `:name` in the path of the route.
    ///
    /// - Throws: `PageRefusal.absent` for a word that is no id, so that it looks like any other absent thing.
    package func id<Subject>(_ name: String, of: Subject.Type) throws -> Identifier<Subject> {
        guard let word = coreContext.parameters.get(name), let id = Identifier<Subject>(word) else {
            throw PageRefusal.absent
        }
        return id
    }
}
