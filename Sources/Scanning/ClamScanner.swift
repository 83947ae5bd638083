// SPDX-License-Identifier: EUPL-1.2

package import CaseWork
import NIOCore
import NIOPosix

/// Asks the daemon of ClamAV about a file, in its own words (`INSTREAM`, clamd(8)); one connection per file.
///
/// Whatever is not a clear answer is thrown: no connection, a limit of the daemon, silence.
package struct ClamScanner: FileScanner {
    package let name = "ClamAV"
    private let address: ClamAddress
    private let patience: Duration

    /// - Parameter patience: how long one file may take, the connection included.
    package init(_ address: ClamAddress, patience: Duration = .seconds(60)) {
        self.address = address
        self.patience = patience
    }

    package func scan(_ bytes: [UInt8]) async throws -> ScanVerdict {
        let patience = self.patience
        return try await withThrowingTaskGroup(of: ScanVerdict?.self) { group in
            group.addTask { try await ask(bytes) }
            group.addTask {
                try await Task.sleep(for: patience)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let verdict = first else { throw ClamFault.silent }
            return verdict
        }
    }

    /// Bytes in one piece; the daemon's own limits hold for the whole.
    private static let piece = 64 << 10
    private static let longestAnswer = 4096

    private func ask(_ bytes: [UInt8]) async throws -> ScanVerdict {
        try await connect().executeThenClose { inbound, outbound in
            try await outbound.write(ByteBuffer(string: "zINSTREAM\0"))
            for start in stride(from: 0, to: bytes.count, by: ClamScanner.piece) {
                let piece = bytes[start..<min(bytes.count, start + ClamScanner.piece)]
                var buffer = ByteBuffer()
                buffer.writeInteger(UInt32(piece.count))
                buffer.writeBytes(piece)
                try await outbound.write(buffer)
            }
            try await outbound.write(ByteBuffer(integer: UInt32(0)))
            var answer: [UInt8] = []
            for try await buffer in inbound {
                answer += buffer.readableBytesView
                if answer.contains(0) || answer.count > ClamScanner.longestAnswer { break }
            }
            return try ClamScanner.verdict(answer)
        }
    }

    private func connect() async throws -> NIOAsyncChannel<ByteBuffer, ByteBuffer> {
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton).connectTimeout(.seconds(5))
        let wrap: @Sendable (any Channel) -> EventLoopFuture<NIOAsyncChannel<ByteBuffer, ByteBuffer>> = { channel in
            channel.eventLoop.makeCompletedFuture { try NIOAsyncChannel(wrappingChannelSynchronously: channel) }
        }
        switch address {
        case .unix(let path): return try await bootstrap.connect(unixDomainSocketPath: path, channelInitializer: wrap)
        case .tcp(let host, let port):
            return try await bootstrap.connect(host: host, port: port, channelInitializer: wrap)
        }
    }

    /// `stream: OK`, or `stream: <name> FOUND`; anything else is no answer.
    static func verdict(_ answer: [UInt8]) throws -> ScanVerdict {
        let words = String(decoding: answer.prefix { $0 != 0 }, as: UTF8.self)
        if words == "stream: OK" { return .clean }
        if words.hasPrefix("stream: "), words.hasSuffix(" FOUND") { return .infected }
        throw ClamFault.unclear
    }
}

/// Why there is no answer about a file.
package enum ClamFault: Error, Hashable, Sendable {
    case silent
    case unclear
}
