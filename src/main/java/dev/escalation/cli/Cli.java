package dev.escalation.cli;

import dev.escalation.app.PhraseList;
import dev.escalation.app.ProgramInfo;
import dev.escalation.app.crash.MemoryWatch;
import dev.escalation.serve.keys.KeyFile;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The program as a terminal sees it. */
public final class Cli {
    private final Terminal terminal;

    public Cli(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command in this process's terminal; Ctrl-C cancels it. */
    public static int runInTerminal(String... args) {
        Cancellation cancellation = new Cancellation();
        cancellation.listenForInterrupt();
        Terminal terminal = Terminal.ofProcess(cancellation);
        try (MemoryWatch _ = MemoryWatch.begin(shortage -> warn(shortage, terminal.err()))) {
            return new Cli(terminal).execute(args);
        } finally {
            cancellation.commandEnded();
        }
    }

    private static void warn(MemoryWatch.Shortage shortage, PrintStream err) {
        err.printf(
                Locale.ROOT,
                "workbench: memory is running short, %.1f of %.1f GB are in use. If this fails, give the program more, for example with "
                        + "WORKBENCH_OPTS=-Xmx6g, or use less data.%n",
                shortage.usedGigabytes(),
                shortage.mostGigabytes());
    }

    /**
     * @return 0 done, 1 internal failure or no disk, 2 bad usage or unusable input or output, 130 cancelled
     */
    public int execute(String... args) {
        CommandLine commands = commands();
        PrintWriter out = writer(terminal.out());
        PrintWriter err = writer(terminal.err());
        commands.setOut(out).setErr(err);
        commands.setParameterExceptionHandler((e, _) -> reportUsage(e));
        commands.setExecutionExceptionHandler((e, command, _) -> report(e, command));
        int exitCode;
        try {
            exitCode = args.length == 0 ? commands.execute("--help") : commands.execute(args);
        } catch (OutOfMemoryError | LinkageError e) {
            exitCode = Failure.of(e).report(terminal.err());
        }
        out.flush();
        err.flush();
        terminal.out().flush();
        terminal.err().flush();
        return exitCode;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private CommandLine commands() {
        CommandLine commands = new CommandLine(CommandSpec.forAnnotatedObject(new Root()));
        commands.addSubcommand(new DemoCommand(terminal));
        commands.addSubcommand(new RunCommand("run", terminal));
        commands.addSubcommand(new GenerateCommand(terminal));
        commands.addSubcommand(new ImportCommand(terminal));
        commands.addSubcommand(new EtlCommand(terminal));
        commands.addSubcommand(new FeaturesCommand(terminal));
        commands.addSubcommand("train", trainCommand());
        commands.addSubcommand(new LeaksCommand(terminal));
        commands.addSubcommand(new BacktestCommand(terminal));
        commands.addSubcommand(new ScoreCommand(terminal));
        commands.addSubcommand(new ExplainCommand(terminal));
        commands.addSubcommand(new SimulateCommand(terminal));
        commands.addSubcommand(new ReportCommand(terminal));
        commands.addSubcommand(ActionsCommand.with(terminal));
        commands.addSubcommand(AlertsCommand.with(terminal));
        commands.addSubcommand(ModelsCommand.with(terminal));
        commands.addSubcommand(new ServeCommand(terminal));
        commands.addSubcommand(new KeysCommand(terminal, KeyFile.ofUser()));
        commands.addSubcommand(new LogCommand(terminal));
        commands.addSubcommand(new TablesCommand(terminal));
        commands.addSubcommand(new ForgetCommand(terminal));
        commands.addSubcommand(new ConnectionsCommand(terminal));
        commands.addSubcommand(new FeedCommand(terminal));
        commands.addSubcommand(new PhrasesCommand(terminal, PhraseList.ofUser()));
        commands.addSubcommand(new DoctorCommand(terminal));
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(true);
        Converters.registerIn(commands);
        return commands;
    }

    /** The same work as run, under the name of the step. */
    private CommandSpec trainCommand() {
        CommandSpec train = CommandSpec.forAnnotatedObject(new RunCommand("train", terminal))
                .name("train");
        train.usageMessage().description("Trains, chooses and tests models; with --workspace keeps them there.");
        return train;
    }

    private int reportUsage(ParameterException e) {
        String command = e.getCommandLine().getCommandSpec().qualifiedName();
        terminal.err().println("workbench: " + e.getMessage());
        terminal.err().println("See: " + command + " --help");
        return ExitCode.USAGE;
    }

    private int report(Exception e, CommandLine command) {
        Failure failure = Failure.of(e);
        int exitCode = failure.report(terminal.err());
        if (command.getCommand() instanceof WorkbenchCommand ours && ours.isDebug()) {
            e.printStackTrace(terminal.err());
        }
        return exitCode;
    }

    @Command(
            name = "workbench",
            mixinStandardHelpOptions = true,
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            description = "Finds the tickets that are about to escalate or breach their SLA, and says why.",
            footer = {
                "",
                "Exit codes: 0 done (bad rows are rejects, thin evidence is a verdict), 1 internal failure or no disk,",
                "2 bad usage or an unusable file, 130 cancelled.",
                "",
                "Start with: workbench demo"
            })
    private static final class Root {}

    /** The version that is on every result. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {ProgramInfo.NAME + " " + ProgramInfo.version()};
        }
    }
}
