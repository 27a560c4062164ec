/** The command line: arguments in, a result on stdout, progress and errors on stderr. */
package dev.escalation.cli;
