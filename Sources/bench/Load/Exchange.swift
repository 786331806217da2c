import NIOCore
import NIOHTTP1

/// Asks over one connection, the next question when the last is answered.
///
/// A class, since a channel keeps it; all of it runs on the channel's own event loop.
final class Exchange: ChannelInboundHandler {
    typealias InboundIn = HTTPClientResponsePart
    typealias OutboundOut = HTTPClientRequestPart

    /// What to ask now, and how long to wait before it; nothing when there is no more to ask.
    typealias Next = (Reply?) -> (question: Question, wait: TimeAmount)?

    private let port: Int
    private let next: Next
    private var reply: Reply?

    init(port: Int, next: @escaping Next) {
        self.port = port
        self.next = next
    }

    func channelActive(context: ChannelHandlerContext) {
        ask(after: nil, context)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): reply = Reply(head: head, body: ByteBuffer())
        case .body(var part): reply?.body.writeBuffer(&part)
        case .end:
            let answered = reply
            reply = nil
            ask(after: answered, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func ask(after answered: Reply?, _ context: ChannelHandlerContext) {
        guard let (question, wait) = next(answered) else {
            context.close(promise: nil)
            return
        }
        guard wait > .zero else { return send(question, context) }
        context.eventLoop.assumeIsolated().scheduleTask(in: wait) {
            self.send(question, context)
        }
    }

    private func send(_ question: Question, _ context: ChannelHandlerContext) {
        context.write(wrapOutboundOut(.head(question.head(port: port))), promise: nil)
        if !question.body.isEmpty {
            let body = context.channel.allocator.buffer(string: question.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(body))), promise: nil)
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
