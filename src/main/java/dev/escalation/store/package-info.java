/** What stays between commands: workspace folders. */
package dev.escalation.store;
