package dev.escalation.report.document;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/** XHTML laid out on pages. Nothing is loaded from anywhere, and the clock is not asked. */
final class PdfPages {
    private static final Pattern DATES =
            Pattern.compile("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*(</xmp:)");

    static {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.OFF));
    }

    private PdfPages() {}

    static byte[] of(String xhtml, ReportDocument document) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        builder.usePdfUaAccessibility(true);
        builder.withProducer(document.program());
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, _) -> uri != null && uri.startsWith("data:"), when);
        }
        for (Typeface.Weight weight : Typeface.Weight.values()) {
            builder.useFont(weight::open, Typeface.FAMILY, weight.css, FontStyle.NORMAL, true);
        }
        builder.withHtmlContent(xhtml, null);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            try (PDDocument pdf = renderer.createPDFKeepOpen()) {
                date(pdf, document);
                pdf.save(bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** Its date is the moment that the document speaks of. */
    private static void date(PDDocument pdf, ReportDocument document) throws IOException {
        Calendar moment = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        moment.setTimeInMillis(document.moment().toEpochMilli());
        PDDocumentInformation information = pdf.getDocumentInformation();
        information.setCreationDate(moment);
        information.setModificationDate(moment);
        pdf.setDocumentId(document.moment().toEpochMilli());
        PDMetadata metadata = pdf.getDocumentCatalog().getMetadata();
        try (InputStream in = metadata.exportXMPMetadata()) {
            String xmp = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String dated = DATES.matcher(xmp).replaceAll("$1" + document.moment() + "$2");
            metadata.importXMPMetadata(dated.getBytes(StandardCharsets.UTF_8));
        }
    }
}
