package dev.escalation.installer;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** Runs other programs. */
final class Programs {
    /** @throws IllegalStateException if it ends with another code than 0 */
    void run(Map<String, String> environment, List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .redirectInput(ProcessBuilder.Redirect.from(nothing()));
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        if (code != 0) {
            throw new IllegalStateException(command.getFirst() + " ended with code " + code + ".");
        }
    }

    private static File nothing() throws IOException {
        File nothing = File.createTempFile("nothing", "");
        nothing.deleteOnExit();
        return nothing;
    }

    /** Runs a tool of the JDK that runs this. */
    void tool(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IllegalStateException("This Java has no " + name + "; a whole JDK is needed."));
        int code = tool.run(System.out, System.err, arguments.toArray(String[]::new));
        if (code != 0) {
            throw new IllegalStateException(name + " ended with code " + code + ".");
        }
    }

    /** What a tool of the JDK prints. */
    String output(String name, List<String> arguments) {
        ToolProvider tool = ToolProvider.findFirst(name).orElseThrow();
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        int code = tool.run(out, System.err, arguments.toArray(String[]::new));
        String text = printed.toString(StandardCharsets.UTF_8).strip();
        if (code != 0) {
            throw new IllegalStateException(name + " ended with code " + code + ": " + text);
        }
        return text;
    }

    boolean has(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> Stream.of(Path.of(folder, program), Path.of(folder, program + ".exe")))
                .anyMatch(Files::isExecutable);
    }
}
