/** Keys that let programs ask the server. */
package dev.escalation.serve.keys;
