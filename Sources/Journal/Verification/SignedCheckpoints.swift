// SPDX-License-Identifier: EUPL-1.2

/// The checkpoints of a journal after their signatures were checked, by size.
struct SignedCheckpoints {
    /// Those that are believed, one per size, the smallest first.
    private(set) var believed: [Checkpoint] = []
    private(set) var findings: [JournalFinding] = []

    /// Takes the notes in the order in which they were signed.
    init(_ notes: [String], by verifier: JournalVerifier) {
        var bySize: [Int: Checkpoint] = [:]
        var last = 0
        for (number, note) in notes.enumerated() {
            do throws(CheckpointRefusal) {
                let checkpoint = try verifier.open(note)
                if checkpoint.size < last {
                    findings.append(.checkpointShrinks(number: number, from: last, to: checkpoint.size))
                }
                last = max(last, checkpoint.size)
                if let other = bySize[checkpoint.size], other.root != checkpoint.root {
                    findings.append(.checkpointsDisagree(size: checkpoint.size))
                }
                bySize[checkpoint.size] = bySize[checkpoint.size] ?? checkpoint
            } catch {
                findings.append(.checkpointRefused(number: number, error))
            }
        }
        believed = bySize.values.sorted { $0.size < $1.size }
    }
}
