package dev.escalation.cli;

import dev.escalation.report.JsonFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have in common. */
abstract class WorkbenchCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Print the result as JSON.")
    private boolean json;

    @Option(names = "--quiet", description = "Show no progress.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show the stack trace of a failure.")
    private boolean debug;

    @SuppressWarnings("unused") // picocli acts on it
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private final Terminal terminal;

    WorkbenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    boolean isDebug() {
        return debug;
    }

    boolean isJson() {
        return json;
    }

    @Override
    public final Integer call() throws IOException {
        Result result;
        try (Terminal.StageReport progress = quiet ? terminal.quietProgress() : terminal.progress()) {
            result = run(progress);
        }
        if (json) {
            terminal.out().print(new String(JsonFile.bytes(result.json()), StandardCharsets.UTF_8));
        } else {
            result.lines().forEach(terminal.out()::println);
        }
        return result.exitCode();
    }

    /** Does the work; the result is printed when progress is out of the way. */
    abstract Result run(Terminal.StageReport progress) throws IOException;

    /**
     * What goes to stdout.
     *
     * @param json with {@code --json}
     * @param lines without
     */
    record Result(Object json, List<String> lines, int exitCode) {
        static Result done(Object json, List<String> lines) {
            return new Result(json, lines, ExitCode.DONE);
        }
    }

    /** As a user would write it: relative to where the command was started if it is below. */
    static String display(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return (absolute.startsWith(here) && !absolute.equals(here) ? here.relativize(absolute) : absolute).toString();
    }
}
