/** Documents as data, and their way onto a page: one HTML file, or the pages of a PDF. */
@NullMarked
package dev.escalation.report.document;

import org.jspecify.annotations.NullMarked;
