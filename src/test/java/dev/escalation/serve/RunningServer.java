package dev.escalation.serve;

import dev.escalation.model.ModelKind;
import dev.escalation.serve.keys.KeyFile;
import dev.escalation.serve.predict.Limits;
import dev.escalation.task.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server of the sample on a free port of this machine, and a client of it. */
final class RunningServer implements AutoCloseable {
    final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    final Server server;
    final Client client;

    private RunningServer(ServerOptions options, Path settings) throws IOException {
        server = Server.start(options.withWarmUp(Duration.ofMillis(300)), KeyFile.in(settings), mistakes::add);
        client = new Client(server.address());
    }

    static RunningServer starting(ServerOptions options, Path settings) throws IOException {
        return new RunningServer(options, settings);
    }

    static RunningServer ready(ServerOptions options, Path settings) throws IOException {
        RunningServer running = starting(options, settings);
        running.server.serve(ServedSample.of(ModelKind.XGBOOST), Progress.NONE);
        return running;
    }

    static RunningServer ready(Limits limits, Path settings) throws IOException {
        return ready(ServerOptions.local(0).with(limits), settings);
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }
}
