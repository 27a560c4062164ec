/** A help desk followed while it works: what changes in its source is cleaned, scored and told. */
package dev.escalation.app.live;
