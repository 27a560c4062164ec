/** Changes in a help desk's database and in a workspace. */
package dev.escalation.store.feed;
