// SPDX-License-Identifier: EUPL-1.2

package import Hummingbird
import NIOCore

extension HTML {
    /// This markup as the body of an answer.
    func response(status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Response {
    /// Sends the browser on to a page of ours with a GET (303), as after every act that succeeded.
    package static func seeOther(_ link: Link) -> Response {
        Response(status: .seeOther, headers: [.location: link.address])
    }
}
