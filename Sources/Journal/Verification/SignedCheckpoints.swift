// SPDX-License-Identifier: EUPL-1.2

/// The checkpoints of a journal after their signatures were checked, by size.
struct SignedCheckpoints {
    /// Those that are believed, one per size, the smallest first.
    private(set) var believed: [Checkpoint] = []
    private(set) var findings: [JournalFinding] = []

    private var bySize: [Int: Checkpoint] = [:]

    /// Takes the notes of the store in the order in which they were signed, and those kept elsewhere in any order.
    init(_ notes: [String], witnessed: [String] = [], by verifier: JournalVerifier) {
        takeStored(notes, by: verifier)
        takeWitnessed(witnessed, by: verifier)
        believed = bySize.values.sorted { $0.size < $1.size }
    }

    private mutating func takeWitnessed(_ notes: [String], by verifier: JournalVerifier) {
        let stored = Set(bySize.keys)
        var gone: Set<Int> = []
        for (number, note) in notes.enumerated() {
            do throws(CheckpointRefusal) {
                let checkpoint = try verifier.open(note)
                if !stored.contains(checkpoint.size) { gone.insert(checkpoint.size) }
                take(checkpoint)
            } catch {
                findings.append(.witnessRefused(number: number, error))
            }
        }
        findings += gone.sorted().map { .checkpointGone(size: $0) }
    }

    private mutating func take(_ checkpoint: Checkpoint) {
        if let other = bySize[checkpoint.size], other.root != checkpoint.root {
            findings.append(.checkpointsDisagree(size: checkpoint.size))
        }
        bySize[checkpoint.size] = bySize[checkpoint.size] ?? checkpoint
    }

    private mutating func takeStored(_ notes: [String], by verifier: JournalVerifier) {
        var last = 0
        for (number, note) in notes.enumerated() {
            do throws(CheckpointRefusal) {
                let checkpoint = try verifier.open(note)
                if checkpoint.size < last {
                    findings.append(.checkpointShrinks(number: number, from: last, to: checkpoint.size))
                }
                last = max(last, checkpoint.size)
                take(checkpoint)
            } catch {
                findings.append(.checkpointRefused(number: number, error))
            }
        }
    }
}
