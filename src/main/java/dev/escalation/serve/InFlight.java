package dev.escalation.serve;

import dev.escalation.serve.problem.Code;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Counts requests until their answers are on the way, and lets no new one in once the server is about to stop. */
final class InFlight extends Handler.Wrapper {
    private static final long PAUSE_MILLIS = 5;

    private final AtomicInteger count = new AtomicInteger();
    private volatile boolean stopping;

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        count.incrementAndGet();
        Request.addCompletionListener(request, failure -> count.decrementAndGet());
        if (stopping) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "5");
            JettyErrors.write(Code.STOPPING, "The server is about to stop. Try again soon.", response, callback);
            return true;
        }
        return super.handle(request, response, callback);
    }

    int count() {
        return count.get();
    }

    /**
     * Waits until the last request is answered.
     *
     * @return whether it is
     */
    boolean drain(Duration longest) throws InterruptedException {
        stopping = true;
        long end = System.nanoTime() + longest.toNanos();
        while (count.get() > 0 && System.nanoTime() < end) {
            Thread.sleep(PAUSE_MILLIS);
        }
        return count.get() == 0;
    }
}
