// The list as data; `?anew` begins it again.
import { first, read, write } from '../../list.js';

export async function GET(request) { return Response.json(request.nextUrl.searchParams.has('anew') ? await write(first()) : await read()); }
