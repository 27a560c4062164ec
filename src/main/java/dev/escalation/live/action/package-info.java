/** What people did about tickets, and where the tickets stand because of it. */
package dev.escalation.live.action;
