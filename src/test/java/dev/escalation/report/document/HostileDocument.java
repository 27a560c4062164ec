package dev.escalation.report.document;

import dev.escalation.chart.ChartOrigin;
import dev.escalation.chart.EmptyChart;
import dev.escalation.report.document.ReportBlock.Bullets;
import dev.escalation.report.document.ReportBlock.Cell;
import dev.escalation.report.document.ReportBlock.Column;
import dev.escalation.report.document.ReportBlock.DataTable;
import dev.escalation.report.document.ReportBlock.Note;
import dev.escalation.report.document.ReportBlock.Paragraph;
import dev.escalation.report.document.ReportBlock.Picture;
import dev.escalation.report.document.ReportBlock.Tile;
import dev.escalation.report.document.ReportBlock.Tiles;
import java.time.Instant;
import java.util.List;

/** A document whose every text tries to be more than text. */
final class HostileDocument {
    static final String SCRIPT =
            "</style></title><script>alert('1')</script><img src=\"http://evil.example.com/x.png\"/>";
    static final String QUOTES = "\" onload=\"alert(2)\" '; } body { display: none } /* \\\" */";
    static final String MARKS = "abc\u202Egpj.exe\u2066 \u200Bx\u0000\u0007\u001B[31m\uFEFFy\n\tz\uD800";
    static final String ENTITIES = "&lt;b&gt; &#60;script&#62; ]]> <!-- <![CDATA[";
    static final String FOREIGN = "\u65E5\u672C\u8A9E \u0627\u0644\u0639 \uD83D\uDE00";
    static final List<String> ALL = List.of(SCRIPT, QUOTES, MARKS, ENTITIES, FOREIGN);

    private HostileDocument() {}

    static ReportDocument of(ReportDocument.Layout layout) {
        String all = String.join(" ", ALL);
        EmptyChart chart = new EmptyChart(all, all, all, new ChartOrigin(all));
        List<ReportBlock> blocks = List.of(
                new Paragraph(all),
                new Bullets(ALL),
                new Tiles(List.of(new Tile(SCRIPT, QUOTES, MARKS))),
                new Note(Tone.ALARM, all),
                new Picture(chart, Picture.Size.WHOLE_WIDTH),
                new DataTable(
                        all,
                        List.of(Column.text(SCRIPT), Column.number(QUOTES)),
                        List.of(List.of(
                                Cell.of(all).below(all), Cell.of(ENTITIES).with(Tone.CRITICAL)))));
        return new ReportDocument(
                all,
                all,
                all,
                all,
                Instant.parse("2026-06-30T23:59:59Z"),
                all,
                layout,
                List.of(new ReportSection("one", all, blocks)));
    }
}
