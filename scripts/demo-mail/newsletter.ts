export type Newsletter = {
  brand: string
  /** The sender's domain, from which its pictures would come. */
  site: string
  colour: string
  lead: string
  items: { title: string; text: string }[]
}

/** A newsletter as such mails are built: tables, a style block, pictures and a pixel from the sender's server. */
export function newsletter({ brand, site, colour, lead, items }: Newsletter): { text: string; html: string } {
  const text = [
    lead,
    ...items.map((item) => `${item.title}\n${item.text}`),
    `To leave: https://${site}/leave`,
  ]
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${brand}</title>
<style>
  body { margin: 0; background: #f4f1ec; }
  .sheet { width: 600px; margin: 0 auto; background: #ffffff; font-family: Georgia, 'Times New Roman', serif; }
  h1 { margin: 0; font-size: 30px; color: #ffffff; }
  h2 { margin: 0 0 6px; font-size: 20px; color: ${colour}; }
  p { margin: 0 0 12px; font-size: 16px; line-height: 24px; color: #2b2b2b; }
  .more { display: inline-block; padding: 8px 16px; background: ${colour}; color: #ffffff; text-decoration: none; }
  .small { font-size: 12px; line-height: 18px; color: #777777; }
  @media (max-width: 620px) { .sheet { width: 100% !important; } .picture { display: none !important; } }
</style>
</head>
<body>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" bgcolor="#f4f1ec"><tr><td align="center">
<table role="presentation" class="sheet" cellpadding="0" cellspacing="0">
<tr><td bgcolor="${colour}" style="padding: 28px 32px"><h1>${brand}</h1></td></tr>
<tr><td><img src="https://images.${site}/header.jpg" width="600" height="220" alt="" style="display: block; width: 100%"></td></tr>
<tr><td style="padding: 28px 32px 8px"><p><strong>${lead}</strong></p></td></tr>
${items.map((item, index) => article(item, site, index + 1)).join('\n')}
<tr><td style="padding: 16px 32px 32px; border-top: 1px solid #e5e0d8"><p class="small">You get this letter because you asked for it. <a href="https://${site}/leave">Leave the list</a></p>
<img src="https://track.${site}/open.gif?reader=4711" width="1" height="1" alt=""></td></tr>
</table>
</td></tr></table>
</body>
</html>`
  return { text: text.join('\n\n'), html }
}

function article(item: Newsletter['items'][number], site: string, number: number): string {
  return `<tr><td style="padding: 12px 32px"><table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>
<td class="picture" width="150" valign="top"><img src="https://images.${site}/${number}.jpg" width="130" height="100" alt="" style="display: block"></td>
<td valign="top"><h2>${item.title}</h2><p>${item.text}</p><p><a class="more" href="https://${site}/articles/${number}?from=letter">Read on</a></p></td>
</tr></table></td></tr>`
}
