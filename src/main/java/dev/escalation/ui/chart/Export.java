package dev.escalation.ui.chart;

import dev.escalation.chart.Chart;
import dev.escalation.chart.ChartExporter;
import dev.escalation.ui.Context;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/** Writes a file that the user asked for, in the background, and says where it is. */
public final class Export {
    private final Context context;

    /** Writes what is to be exported. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    public Export(Context context) {
        this.context = context;
    }

    /**
     * The picture of a chart, in a resolution for print.
     *
     * @param name of the file, without ending
     * @param chart null if there is none yet: then nothing happens
     */
    public void picture(String name, @Nullable Chart chart) {
        if (chart != null) {
            write(name + ".png", file -> ChartExporter.writePng(chart, file));
        }
    }

    /** The picture of a chart for a printed page; like {@link #picture}. */
    public void print(String name, @Nullable Chart chart) {
        if (chart != null) {
            write(name + "-print.png", file -> ChartExporter.writePrintPng(chart, file, ChartExporter.PAGE_WIDTH_MM));
        }
    }

    /** The numbers of a chart; like {@link #picture}. */
    public void numbers(String name, @Nullable Chart chart) {
        if (chart != null) {
            write(name + ".csv", file -> ChartExporter.writeCsv(chart, file));
        }
    }

    /** Asks for the place first. */
    public void write(String suggestedName, Content content) {
        context.notices().askForFile(suggestedName).ifPresent(file -> {
            String step = context.texts().get("common.export.step", String.valueOf(file.getFileName()));
            context.work()
                    .start(
                            "export " + file,
                            step,
                            _ -> write(content, file),
                            context.notices()::exported,
                            cause -> context.notices()
                                    .problem(context.workbench().problem(step, cause)));
        });
    }

    /** The file is there whole or as it was before. */
    private static Path write(Content content, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            content.writeTo(part);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
