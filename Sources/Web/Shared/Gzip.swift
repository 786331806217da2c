import NIOCore
import NIOEmbedded
import NIOHTTP1
import NIOHTTPCompression

/// Makes a file smaller on its way to the browser; done once, when the server starts.
///
/// Only for files that are the same to everyone. A page is never compressed, since its length could
/// then tell of what is secret in it.
enum Gzip {
    static func compressed(_ content: ByteBuffer) throws -> ByteBuffer {
        let channel = EmbeddedChannel(handler: HTTPResponseCompressor())
        let asked = HTTPRequestHead(
            version: .http1_1,
            method: .GET,
            uri: "/",
            headers: ["accept-encoding": "gzip"]
        )
        try channel.writeInbound(HTTPServerRequestPart.head(asked))
        try channel.writeInbound(HTTPServerRequestPart.end(nil))
        try channel.writeOutbound(
            HTTPServerResponsePart.head(HTTPResponseHead(version: .http1_1, status: .ok))
        )
        try channel.writeOutbound(HTTPServerResponsePart.body(.byteBuffer(content)))
        try channel.writeOutbound(HTTPServerResponsePart.end(nil))
        var compressed = ByteBuffer()
        while let part = try channel.readOutbound(as: HTTPServerResponsePart.self) {
            if case .body(.byteBuffer(var piece)) = part { compressed.writeBuffer(&piece) }
        }
        _ = try channel.finish()
        return compressed
    }
}
