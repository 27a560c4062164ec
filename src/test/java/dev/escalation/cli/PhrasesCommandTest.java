package dev.escalation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.escalation.app.PhraseList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PhrasesCommandTest {
    @TempDir
    Path folder;

    private CliRun run(Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8), errors, Terminal.Look.LINES, new Cancellation());
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int exitCode = new CommandLine(new PhrasesCommand(terminal, PhraseList.in(folder.resolve("settings"))))
                .setExecutionExceptionHandler((e, _, _) -> Failure.of(e).report(errors))
                .execute(words);
        return new CliRun(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void anOwnListIsWrittenTakenUsedAndPutAway() throws IOException {
        assertThat(run().out())
                .contains("urgency            3  urgent")
                .endsWith("72 phrases of the program's own list.\n");
        Path file = folder.resolve("mine.csv");
        assertThat(run("--export", file).exitCode()).isZero();
        Files.writeString(file, Files.readString(file) + "on fire,2.5,urgency\n");
        CliRun taken = run("--import", file);
        assertThat(taken.exitCode()).isZero();
        assertThat(taken.out()).contains("73 phrases are in use now");
        assertThat(PhraseList.in(folder.resolve("settings"))
                        .phrases()
                        .weights("We are on fire")
                        .urgency())
                .isEqualTo(2.5);
        assertThat(run("--list", "--json").out()).contains("\"own\" : true", "\"on fire\"");
        assertThat(run("--reset").out()).contains("deleted", "72");
        assertThat(run("--reset").out()).contains("in use already");
    }

    @Test
    void aBadListChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), "phrase,weight,group\non fire,hot,urgency\n");
        CliRun refused = run("--import", file);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("workbench: bad.csv, line 2, column weight: 'hot' is no weight.")
                .contains("Write a number above 0");
        assertThat(run("--import", folder.resolve("none.csv")).exitCode()).isEqualTo(2);
        assertThat(run("--export", folder.resolve("no/such/folder.csv")).exitCode())
                .isEqualTo(2);
        assertThat(folder.resolve("settings")).doesNotExist();
        assertThat(run("--list").out()).contains("the program's own list");
    }

    @Test
    void aDamagedOwnListIsSaidAndNotReplacedSilently() throws IOException {
        Path own = folder.resolve("settings/phrases.csv");
        Files.createDirectories(own.getParent());
        Files.writeString(own, "phrase,weight,group\nasap,2,hurry\n");
        CliRun refused = run();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("phrases.csv, line 2, column group: 'hurry' is no group.");
        assertThat(run("--reset").exitCode()).isZero();
        assertThat(run().exitCode()).isZero();
    }

    @Test
    void oneThingAtATime() {
        assertThat(run("--list", "--reset").exitCode()).isEqualTo(2);
    }
}
