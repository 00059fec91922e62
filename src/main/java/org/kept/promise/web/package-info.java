/** Pages for policies and calendars, and the API of promises. */
package org.kept.promise.web;
