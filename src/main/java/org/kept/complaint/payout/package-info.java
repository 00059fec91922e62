/** Money that goes out: redress is paid once, however often the call is made, or it is said that it is not paid. */
package org.kept.complaint.payout;
