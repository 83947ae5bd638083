// SPDX-License-Identifier: EUPL-1.2

import Foundation

/// The programs of the newest PostgreSQL of this machine, run as a user that PostgreSQL accepts.
struct PostgresBinaries {
    struct Missing: Error, CustomStringConvertible {
        let description = "no PostgreSQL under /usr/lib/postgresql: install it with `apt-get install postgresql`"
    }

    struct Failed: Error, CustomStringConvertible {
        let description: String
    }

    private let folder: String

    init() throws {
        let root = "/usr/lib/postgresql"
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: root)) ?? []
        let newest = versions.compactMap(Int.init).sorted().last { version in
            FileManager.default.isExecutableFile(atPath: "\(root)/\(version)/bin/initdb")
        }
        guard let newest else { throw Missing() }
        folder = "\(root)/\(newest)/bin"
    }

    /// Runs one of the programs to its end.
    func run(_ program: String, _ arguments: [String]) throws {
        // PostgreSQL refuses to run as root.
        let prefix = geteuid() == 0 ? ["/usr/sbin/runuser", "-u", "postgres", "--"] : []
        let words = prefix + ["\(folder)/\(program)"] + arguments
        let status = try Self.spawn(words)
        guard status == 0 else {
            throw Failed(description: "\(words.joined(separator: " ")) ended with status \(status)")
        }
    }

    // Foundation waits for every process that inherited its socket to end, and the server inherits it and does not end.
    private static func spawn(_ words: [String]) throws -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor: Int32 in 0...2 {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
        }
        let argv = words.map { strdup($0) }
        defer { for word in argv { free(word) } }
        var pid = pid_t()
        let code = posix_spawn(&pid, words[0], &actions, nil, argv + [nil], environ)
        guard code == 0 else { throw Failed(description: "\(words[0]): \(String(cString: strerror(code)))") }
        var status: Int32 = 0
        while waitpid(pid, &status, 0) < 0 {
            guard errno == EINTR else { throw Failed(description: "\(words[0]) got lost") }
        }
        return status
    }
}
