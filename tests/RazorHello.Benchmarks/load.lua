-- Driven by Wrk.cs. Each thread asks for a page of its own, and all its connections for the same one, so that whatever
-- answer comes must be that page, byte for byte. The strings of Lua are compared by reference: checking costs little,
-- and the same for every server.
local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

local function read(file)
  local stream = assert(io.open(file, "rb"))
  local text = stream:read("*a")
  stream:close()
  return text
end

function init(args)
  local page = args[1] .. "/" .. id
  wrk.path = read(page .. ".target")
  expected = read(page .. ".body")
  wrong, sample = 0, ""
end

function response(status, headers, body)
  if status ~= 200 or body ~= expected then
    wrong = wrong + 1
    sample = status .. ": " .. body
  end
end

function done(summary, latency, requests)
  local errors = summary.errors
  local wrong, sample = 0, ""

  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("wrong")
    if thread:get("sample") ~= "" then
      sample = thread:get("sample")
    end
  end

  io.write(string.format("figures: %d %d %d %d %d %d %d\n%s",
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99),
    errors.connect + errors.read + errors.write + errors.timeout, wrong, sample))
end
