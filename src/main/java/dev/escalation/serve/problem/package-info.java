/** What a client is told when a request cannot be answered: RFC 9457 with stable codes. */
package dev.escalation.serve.problem;
