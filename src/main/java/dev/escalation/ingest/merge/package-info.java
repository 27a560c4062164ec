/** Sources made of sources: a newer export put on top of an older one, and a source without some of its rows. */
@NullMarked
package dev.escalation.ingest.merge;

import org.jspecify.annotations.NullMarked;
