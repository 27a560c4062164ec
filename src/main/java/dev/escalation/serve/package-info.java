/** The program over HTTP. */
package dev.escalation.serve;
