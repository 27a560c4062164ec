package dev.escalation.ui.chart;

import dev.escalation.ui.Context;
import java.io.IOException;
import java.nio.file.Path;

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

    /** Asks for the place first. */
    public void write(String suggestedName, Content content) {
        context.notices().askForFile(suggestedName).ifPresent(file -> {
            String step = context.texts().get("common.export.step", String.valueOf(file.getFileName()));
            context.work()
                    .start(
                            "export " + file,
                            step,
                            _ -> {
                                content.writeTo(file);
                                return file;
                            },
                            context.notices()::exported,
                            cause -> context.notices()
                                    .problem(context.workbench().problem(step, cause)));
        });
    }
}
