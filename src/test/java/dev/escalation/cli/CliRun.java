package dev.escalation.cli;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** What one execution of the command line said, in this process. */
public record CliRun(int exitCode, String out, String err) {
    public static CliRun of(Object... args) {
        return of(new Cancellation(), new ByteArrayOutputStream(), args);
    }

    /** Cancels when the stage of that number, from 0, begins; stages are the lines on stderr. */
    static CliRun cancelledAtStage(int stage, Object... args) {
        Cancellation cancellation = new Cancellation();
        ByteArrayOutputStream err = new ByteArrayOutputStream() {
            private int lines;

            @Override
            public synchronized void write(byte[] bytes, int offset, int length) {
                super.write(bytes, offset, length);
                for (int i = offset; i < offset + length; i++) {
                    if (bytes[i] == '\n' && lines++ == stage) {
                        cancellation.request();
                    }
                }
            }
        };
        return of(cancellation, err, args);
    }

    private static CliRun of(Cancellation cancellation, ByteArrayOutputStream err, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        Terminal terminal = new Terminal(stream(out), stream(err), Terminal.Look.LINES, cancellation);
        int exitCode = new Cli(terminal).execute(words);
        return new CliRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(OutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
