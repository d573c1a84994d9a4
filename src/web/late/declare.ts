/** How a policy would declare what it does not name: a piece of JSON, and the list that it goes into. */
import { Capability, capabilityWords, Channel, Reason } from "../generated";
import type { Inner } from "../guard/inner";
import type { Line } from "../guard/log";

/** What is missing in a policy; nothing where it names the resource, or never can. */
interface Missing { readonly declare?: { readonly into: string; readonly json: string } }

/** What a line is about; a bare call of a capability is about that. */
export const nameOf = ({ _channel, _resource, extra }: Line): string =>
  _channel === Channel.Capability && !_resource && extra !== undefined ? capabilityWords[extra]! : _resource;

/** A permission for a capability that no permission stands for. What a person reads is the publisher's to write. */
const permission = ({ _settings: { 0: languages, 7: observed } }: Inner, capability: string): object => ({
  id: capability,
  name: Object.fromEntries(languages.map(([tag]) => [tag, capability])),
  prompted: true,
  capability,
  uses: [{ purpose: observed ? observed[1] : "", fallback: true }],
});

export const declared = (inner: Inner, line: Line): Missing => {
  const reason = line._packed >> 8 & 255, missing = (into: string, value: unknown): Missing => ({ declare: { into, json: JSON.stringify(value) } });
  if (reason === Reason.Undeclared) {
    // Without a port both default ports are meant.
    if (line._channel === Channel.Host) return missing("sdks[].hosts", line._resource.replace(/:(443|80)$/, ""));
    if (line._channel === Channel.Cookie) return missing("sdks[].cookies", line._resource);
    if (line._channel === Channel.Key) return missing("sdks[].keys", line._resource);
  }
  if (line._channel === Channel.Capability && line.extra !== undefined && line.extra in capabilityWords) {
    if (reason === Reason.Unknown) return missing("permissions", permission(inner, capabilityWords[line.extra as Capability]!));
    // Several uses stand for it, and a bare call means none of them.
    if (reason === Reason.UseUnknown) return missing("permissions[].uses[]", { fallback: true });
  }
  return {};
};
