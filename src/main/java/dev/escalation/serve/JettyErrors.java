package dev.escalation.serve;

import dev.escalation.serve.problem.Code;
import dev.escalation.serve.problem.Problem;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import tools.jackson.databind.json.JsonMapper;

/** Answers what fails before it comes to a route, such as a head that is no HTTP, in the same form and with no trace. */
final class JettyErrors extends ErrorHandler {
    private static final String DETAIL =
            "The request was refused before it came to a route. Check its first line and headers.";

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Code code = Code.ofStatus(status).orElse(Code.BAD_REQUEST);
        write(code, DETAIL, response, callback);
        return true;
    }

    static void write(Code code, String detail, Response response, Callback callback) {
        byte[] body =
                JsonMapper.shared().writeValueAsBytes(Problem.of(code, detail).json());
        SecurityHeaders.FIXED.forEach((name, value) -> response.getHeaders().put(name, value));
        response.setStatus(code.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
        response.write(true, ByteBuffer.wrap(body), callback);
    }
}
