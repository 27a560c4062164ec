package dev.escalation.ui.reports;

import dev.escalation.report.document.HtmlReport;
import dev.escalation.report.document.WholeFile;
import dev.escalation.report.shift.ShiftFiles;
import dev.escalation.ui.Context;
import dev.escalation.ui.Problem;
import dev.escalation.ui.control.Buttons;
import dev.escalation.ui.control.Card;
import dev.escalation.ui.control.EmptyState;
import dev.escalation.ui.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The pages of a report, and what can be done with it. */
final class PreviewPane {
    private final Context context;
    private final Texts texts;
    private final Card card;
    private final Consumer<Path> saved;
    private final PagesView view;
    private final Button html;
    private final Button pdf;
    private final Button csv;
    private final List<Button> zooms;
    private @Nullable Made made;

    /** @param saved told of files that were written */
    PreviewPane(Context context, Card card, Consumer<Path> saved) {
        this.context = context;
        this.texts = context.texts();
        this.card = card;
        this.saved = saved;
        this.view = new PagesView(texts);
        this.html = save("reports.save.html", "report-save-html", this::saveHtml);
        this.pdf = save("reports.save.pdf", "report-save-pdf", this::savePdf);
        this.csv = save("reports.save.csv", "report-save-csv", this::saveCsv);
        this.zooms = List.of(
                zoom("fth-zoom-out", "reports.zoom.out", "report-zoom-out", view::smaller),
                zoom("fth-maximize", "reports.zoom.fit", "report-zoom-fit", view::fitWidth),
                zoom("fth-zoom-in", "reports.zoom.in", "report-zoom-in", view::larger));
        card.tools().getChildren().addAll(zooms);
        card.tools().getChildren().addAll(html, pdf, csv);
    }

    private Button save(String key, String id, Runnable action) {
        Button button = Buttons.plain(texts.get(key), action);
        button.setId(id);
        return button;
    }

    private Button zoom(String icon, String key, String id, Runnable action) {
        Button button = Buttons.icon(icon, texts.get(key), action);
        button.setId(id);
        return button;
    }

    /** Ready to be saved. */
    void show(Made ready) {
        made = ready;
        tools(true, true);
        card.setTitle(texts.get(ready.wanted().kind().key()));
        show(ready.pages());
    }

    /** A file of before, only to be looked at. */
    void show(Path file, Pages pages) {
        made = null;
        tools(true, false);
        card.setTitle(file.getFileName().toString());
        show(pages);
    }

    private void show(Pages pages) {
        int count = pages.pages().size();
        card.setSubtitle(count == 1 ? texts.get("reports.pages.one") : texts.get("reports.pages", count));
        view.show(pages);
        card.setContent(view);
    }

    /** @param cancel what ends the work */
    void showComputing(ReportKind kind, Runnable cancel) {
        made = null;
        tools(false, false);
        card.setTitle(texts.get(kind.key()));
        card.setSubtitle("");
        Button button = Buttons.plain(texts.get("common.cancel"), cancel);
        button.setId("report-cancel");
        card.showEmpty("fth-file-text", texts.get("reports.making"), texts.get("reports.making.what"), button);
    }

    void showCancelled(Runnable again) {
        Button button = Buttons.plain(texts.get("reports.again"), again);
        button.setId("report-again");
        card.showEmpty("fth-file-text", texts.get("reports.cancelled"), texts.get("reports.cancelled.what"), button);
    }

    void showFailed(Problem problem, Runnable again) {
        made = null;
        tools(false, false);
        Button button = Buttons.plain(texts.get("common.again"), again);
        button.setId("report-again");
        card.setContent(EmptyState.failed(problem.title(), problem.message(), problem.code(), button));
    }

    private void tools(boolean pages, boolean files) {
        zooms.forEach(button -> show(button, pages));
        show(html, files);
        show(pdf, files);
        show(csv, files && made != null && made.sheet().isPresent());
    }

    private static void show(Button button, boolean shown) {
        button.setVisible(shown);
        button.setManaged(shown);
    }

    private void saveHtml() {
        save(".html", (ready, file) -> HtmlReport.write(ready.document(), file));
    }

    private void savePdf() {
        save(".pdf", (ready, file) -> WholeFile.write(ready.pdf(), file));
    }

    private void saveCsv() {
        save(".csv", (ready, file) -> ShiftFiles.writeCsv(ready.sheet().orElseThrow(), file));
    }

    /** Writes a report to a file. */
    @FunctionalInterface
    private interface Writing {
        void write(Made ready, Path file) throws java.io.IOException;
    }

    private void save(String ending, Writing writing) {
        Made ready = made;
        if (ready == null) {
            return;
        }
        String name = ready.wanted().kind().file() + ending;
        context.notices().askForFile(name).ifPresent(file -> {
            String step = texts.get("common.export.step", String.valueOf(file.getFileName()));
            context.work()
                    .start(
                            "report " + file,
                            step,
                            _ -> {
                                writing.write(ready, file);
                                return file;
                            },
                            this::written,
                            cause -> context.notices()
                                    .problem(context.workbench().problem(step, cause)));
        });
    }

    private void written(Path file) {
        context.notices().exported(file);
        saved.accept(file);
    }
}
